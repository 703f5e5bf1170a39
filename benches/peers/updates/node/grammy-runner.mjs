// grammY with its runner, one chat at a time as its documentation advises. It confirms an update
// when it has been fetched.

import { Bot } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";
import { setTimeout as sleep } from "node:timers/promises";

const count = Number(process.env.COUNT);
const wait = Number(process.env.WAIT_US) / 1000;
const replies = process.env.REPLIES === "1";

const next = new Map();
const tally = { handled: 0, again: 0, out_of_order: 0, most_at_once: 0 };
let atOnce = 0;
let began;

const bot = new Bot(process.env.TOKEN, { client: { apiRoot: process.env.API_URL } });
bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));
bot.on("message:text", async (ctx) => {
  begin(ctx.chat.id, Number(ctx.message.text));
  if (wait > 0) await sleep(wait);
  if (replies) await ctx.reply("done");
  end();
});

function begin(chat, number) {
  began ??= performance.now();
  atOnce += 1;
  tally.most_at_once = Math.max(tally.most_at_once, atOnce);
  const expected = next.get(chat) ?? 0;
  next.set(chat, Math.max(expected, number + 1));
  if (number < expected) tally.again += 1;
  else tally.handled += 1;
  if (number > expected) tally.out_of_order += 1;
}

function end() {
  atOnce -= 1;
  if (tally.handled < count || atOnce > 0) return;
  const seconds = (performance.now() - began) / 1000;
  runner.stop();
  process.stdout.write(`${JSON.stringify({ seconds, ...tally })}\n`, () => process.exit());
}

const runner = run(bot);
