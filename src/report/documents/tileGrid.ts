import type { GoalStatus } from "../../goals/reportCard.ts";
import { escapeHtml } from "../formats/escapeHtml.ts";

/** Where each jurisdiction's tile stands: column and row of the usual tile map of the United States. */
const TILES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  AK: [0, 0],
  ME: [10, 0],
  VT: [9, 1],
  NH: [10, 1],
  WA: [0, 2],
  ID: [1, 2],
  MT: [2, 2],
  ND: [3, 2],
  MN: [4, 2],
  IL: [5, 2],
  WI: [6, 2],
  MI: [7, 2],
  NY: [8, 2],
  RI: [9, 2],
  MA: [10, 2],
  OR: [0, 3],
  NV: [1, 3],
  WY: [2, 3],
  SD: [3, 3],
  IA: [4, 3],
  IN: [5, 3],
  OH: [6, 3],
  PA: [7, 3],
  NJ: [8, 3],
  CT: [9, 3],
  CA: [0, 4],
  UT: [1, 4],
  CO: [2, 4],
  NE: [3, 4],
  MO: [4, 4],
  KY: [5, 4],
  WV: [6, 4],
  VA: [7, 4],
  MD: [8, 4],
  DE: [9, 4],
  AZ: [1, 5],
  NM: [2, 5],
  KS: [3, 5],
  AR: [4, 5],
  TN: [5, 5],
  NC: [6, 5],
  SC: [7, 5],
  DC: [8, 5],
  OK: [3, 6],
  LA: [4, 6],
  MS: [5, 6],
  AL: [6, 6],
  GA: [7, 6],
  HI: [0, 7],
  TX: [3, 7],
  FL: [8, 7],
};

/** A tile: the state, its status, and what to say of it. */
export interface Tile {
  readonly state: string;
  readonly status: GoalStatus;
  /** Whether the status is of an older year than the edition's. */
  readonly old: boolean;
  /** Said when one points at the tile, and to screen readers. */
  readonly label: string;
  /** Where a draft would put this state. */
  readonly moved?: GoalStatus;
}

const SIGN: Readonly<Record<GoalStatus, string>> = {
  met: "●",
  partial: "◐",
  "not-met": "○",
  gap: "◔",
  credited: "◕",
  unknown: "·",
};
const FILL: Readonly<Record<GoalStatus, string>> = {
  met: "#1d5c8a",
  credited: "#5b8db8",
  partial: "#a8c6de",
  gap: "#f1d9a7",
  "not-met": "#d98c5f",
  unknown: "#eceff2",
};
const INK: Readonly<Record<GoalStatus, string>> = {
  met: "#fff",
  credited: "#fff",
  partial: "#111",
  gap: "#111",
  "not-met": "#111",
  unknown: "#555",
};

const SIZE = 54;
const GAP = 4;

/** A tile map as an SVG that stands by itself. Each status has a sign of its own beside its color. */
export function tileGridSvg(
  title: string,
  tiles: readonly Tile[],
  legend: Readonly<Partial<Record<GoalStatus, string>>>,
): string {
  const step = SIZE + GAP;
  const width = 11 * step + GAP;
  const height = 8 * step + GAP + 88;
  const body = tiles.flatMap((tile) => {
    const at = TILES[tile.state];
    return at ? [tileSvg(tile, GAP + at[0] * step, GAP + 36 + at[1] * step)] : [];
  });
  const keys = Object.entries(legend).map(([status, name], index) => {
    const x = GAP + (index % 3) * (width / 3);
    const y = height - 34 + 20 * Math.floor(index / 3);
    return `<text x="${x}" y="${y}" font-size="12">${SIGN[status as GoalStatus]} ${escapeHtml(name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeHtml(title)}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${GAP}" y="22" font-size="16" font-weight="600">${escapeHtml(title)}</text>
${body.join("\n")}
${keys.join("\n")}
</svg>
`;
}

function tileSvg({ state, status, old, label, moved }: Tile, x: number, y: number): string {
  const now = moved ?? status;
  const ring = moved ? ` stroke="#c1121f" stroke-width="3"` : old ? ` stroke="#777" stroke-dasharray="3 3"` : "";
  const middle = x + SIZE / 2;
  const signs = moved ? `${SIGN[status]}→${SIGN[moved]}` : SIGN[status];
  return `<g><title>${escapeHtml(label)}</title><rect x="${x}" y="${y}" width="${SIZE}" height="${SIZE}" rx="4" fill="${FILL[now]}"${ring}/><text x="${middle}" y="${y + 24}" font-size="15" font-weight="600" text-anchor="middle" fill="${INK[now]}">${state}</text><text x="${middle}" y="${y + 43}" font-size="14" text-anchor="middle" fill="${INK[now]}">${signs}</text></g>`;
}
