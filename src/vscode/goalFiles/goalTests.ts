import * as vscode from "vscode";
import type { Goal, GoalExample } from "../../goals/goal.ts";
import type { FrameworkStore, OwnEdition } from "../checking/frameworkStore.ts";

interface Run {
  readonly goal: Goal;
  readonly example: GoalExample;
}

/** The examples of a workspace's own goal files in the Test Explorer: each must earn what its heading says. */
export function registerGoalTests(store: FrameworkStore): vscode.Disposable {
  const controller = vscode.tests.createTestController("lacuna.goals", vscode.l10n.t("Policy Goals"));
  const runs = new WeakMap<vscode.TestItem, Run>();

  const list = async (edition: OwnEdition | undefined) => {
    if (!edition) return controller.items.replace([]);
    const { framework } = await store.engine();
    const items: vscode.TestItem[] = [];
    for (const [path, uri] of edition.files.places) {
      const number = /^goals\/(\d+\.\d+)/.exec(path)?.[1];
      const goal = framework.goals.find(({ id }) => id === number);
      if (!goal) continue;
      const item = controller.createTestItem(`${edition.id}/${goal.id}`, `${goal.id} ${goal.name}`, uri);
      item.range = new vscode.Range(0, 0, 0, 0);
      for (const [index, example] of goal.examples.entries()) {
        const child = controller.createTestItem(`${item.id}/${index}`, example.name, uri);
        child.description = example.expected;
        child.range = new vscode.Range(example.line - 1, 0, example.line - 1, 0);
        runs.set(child, { goal, example });
        item.children.add(child);
      }
      items.push(item);
    }
    controller.items.replace(items);
  };

  const run = async (request: vscode.TestRunRequest, token: vscode.CancellationToken) => {
    const testRun = controller.createTestRun(request);
    const counts = { passed: 0, failed: 0 };
    const engine = await store.engine();
    const excluded = new Set(request.exclude);
    const leaves = (item: vscode.TestItem): vscode.TestItem[] =>
      excluded.has(item) ? [] : runs.has(item) ? [item] : [...item.children].flatMap(([, child]) => leaves(child));
    const roots = request.include ?? [...controller.items].map(([, item]) => item);
    for (const item of roots.flatMap(leaves)) {
      const one = runs.get(item);
      if (!one || token.isCancellationRequested) break;
      testRun.started(item);
      const started = performance.now();
      const failures = engine.checkExample(one.goal, one.example);
      const took = performance.now() - started;
      if (failures.length === 0) {
        counts.passed++;
        testRun.passed(item, took);
        continue;
      }
      const messages = failures.map(({ expected, found }) => {
        const message = vscode.TestMessage.diff(
          vscode.l10n.t("The example should earn {0}, but it earns {1}.", expected, found),
          expected,
          found,
        );
        if (item.uri && item.range) message.location = new vscode.Location(item.uri, item.range);
        return message;
      });
      counts.failed++;
      testRun.failed(item, messages, took);
    }
    const { passed, failed } = counts;
    testRun.appendOutput(`${vscode.l10n.t("Examples as they should be: {0}. Others: {1}.", passed, failed)}\r\n`);
    testRun.end();
  };

  controller.createRunProfile(vscode.l10n.t("Run"), vscode.TestRunProfileKind.Run, run, true);
  controller.refreshHandler = async () => void (await store.engine());
  return vscode.Disposable.from(
    controller,
    store.onDidReadEdition((edition) => void list(edition)),
  );
}
