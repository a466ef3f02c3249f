// Loaded in front of a program (`--import`): whatever would reach the network is noted in LACUNA_NETWORK_LOG and refused.
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";

const log = process.env.LACUNA_NETWORK_LOG ?? "";

/** @param {object} owner @param {string} name */
function refuse(owner, name) {
  Object.assign(owner, {
    [name]: () => {
      appendFileSync(log, `${name}\n`);
      throw new Error(`${name} would reach the network`);
    },
  });
}

for (const name of ["connect", "createConnection"]) refuse(net, name);
refuse(net.Socket.prototype, "connect");
refuse(net.Server.prototype, "listen");
refuse(tls, "connect");
refuse(dgram, "createSocket");
refuse(http2, "connect");
for (const name of ["request", "get"]) for (const owner of [http, https]) refuse(owner, name);
for (const name of ["lookup", "resolve", "resolve4", "resolve6"])
  for (const owner of [dns, dns.promises]) refuse(owner, name);
for (const name of ["fetch", "WebSocket", "EventSource"]) refuse(globalThis, name);
syncBuiltinESMExports();
