// What the clients of Node.js share: the task and the callers who carry it out.

export const TEXT = "Hello!";

// What a client is to do, as `run` tells it through the environment.
export const task = {
  apiUrl: process.env.API_URL,
  token: process.env.TOKEN,
  chats: process.env.CHATS.split(",").map(Number),
  callers: Number(process.env.CALLERS),
};

// Every caller takes the next chat, sends, waits for the end of the call, and takes the next one.
// Prints how the calls ended as a line of JSON.
export async function carryOut(send) {
  let next = 0;
  let ok = 0;
  const errors = [];
  async function caller() {
    while (next < task.chats.length) {
      const chat = task.chats[next++];
      try {
        await send(chat);
        ok += 1;
      } catch (error) {
        errors.push(String(error));
      }
    }
  }
  await Promise.all(Array.from({ length: task.callers }, caller));
  const end = { ok, errors: errors.length, first_error: errors[0] ?? null };
  // The throttler's timers would keep the process alive.
  process.stdout.write(`${JSON.stringify(end)}\n`, () => process.exit());
}
