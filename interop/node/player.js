// The part of a player that is the same for all clients of Node: it reads operations from standard
// input, one JSON object a line, and answers each with one.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** What the runner says about the emulator: `url`, `token`, `username`. */
export const server = JSON.parse(process.env.INTEROP_SERVER);

/** The bytes of a file of the bot, for clients that leave the download to their user. */
export async function fetchFile(path) {
  const response = await fetch(`${server.url}/file/bot${server.token}/${path}`);
  if (!response.ok) {
    throw new Error(`the download answered ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** Has a server of `node:http` listen at a port of this machine. */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

/** Closes such a server, and the connection that the emulator keeps open. */
export function close(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

/** Whether a request to join is one that the bot of this suite lets in. */
export function isWelcome(bio) {
  return (bio ?? "").startsWith("please");
}

/**
 * Plays a client until standard input ends.
 *
 * `operations` has a function for each operation; `describeError` gives `{code, description,
 * retry_after}` for the client's own typed error, and nothing for any other one.
 */
export async function play(client, operations, describeError) {
  say({ client, version: versionOf(client), operations: Object.keys(operations) });
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, op, ...args } = JSON.parse(line);
    say({ id, ...(await answer(operations[op], args, describeError)) });
  }
  process.exit(0);
}

async function answer(operation, args, describeError) {
  try {
    return { result: (await operation(args)) ?? null };
  } catch (error) {
    const described = describeError(error);
    if (described === undefined) {
      console.error(error);
      return { crash: String(error) };
    }
    return { error: { type: error.constructor.name, ...described } };
  }
}

function versionOf(client) {
  const manifest = new URL(`node_modules/${client}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

function say(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
