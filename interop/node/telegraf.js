import { createServer } from "node:http";

import { Input, Markup, Telegraf, TelegramError } from "telegraf";

import { close, isWelcome, listen, play, server } from "./player.js";

const bot = new Telegraf(server.token, { telegram: { apiRoot: server.url } });
const { telegram } = bot;
let polling;
let webhook;

bot.start((ctx) => ctx.reply(`started by ${ctx.from.first_name} with ${ctx.payload}`));

bot.action(/.+/, async (ctx) => {
  await ctx.answerCbQuery(`you chose ${ctx.callbackQuery.data}`);
  await ctx.editMessageText(`chosen: ${ctx.callbackQuery.data}`);
});

bot.on("chat_join_request", async (ctx) => {
  const user = ctx.chatJoinRequest.from.id;
  if (isWelcome(ctx.chatJoinRequest.bio)) {
    await ctx.approveChatJoinRequest(user);
  } else {
    await ctx.declineChatJoinRequest(user);
  }
});

// A handler that fails ends the polling otherwise.
bot.catch((error) => console.error(error));

const operations = {
  me: () => telegram.getMe(),

  send_text: ({ chat, text, parse_mode }) => telegram.sendMessage(chat, text, { parse_mode }),

  send_inline_keyboard({ chat, text, rows }) {
    const button = ({ text, data, url }) =>
      data ? Markup.button.callback(text, data) : Markup.button.url(text, url);
    const keyboard = Markup.inlineKeyboard(rows.map((row) => row.map(button)));
    return telegram.sendMessage(chat, text, keyboard);
  },

  send_reply_keyboard: ({ chat, text, rows }) =>
    telegram.sendMessage(chat, text, Markup.keyboard(rows).resize()),

  send_document({ chat, name, content }) {
    const file = Input.fromBuffer(Buffer.from(content, "base64"), name);
    return telegram.sendDocument(chat, file, { caption: name });
  },

  send_photo: ({ chat, path }) => telegram.sendPhoto(chat, Input.fromLocalFile(path)),

  async download({ file_id }) {
    const response = await fetch(await telegram.getFileLink(file_id));
    return Buffer.from(await response.arrayBuffer()).toString("base64");
  },

  send_album({ chat, paths }) {
    const media = paths.map((path) => ({ type: "photo", media: Input.fromLocalFile(path) }));
    return telegram.sendMediaGroup(chat, media);
  },

  export_link: ({ chat }) => telegram.exportChatInviteLink(chat),
  create_link: ({ chat, ...options }) => telegram.createChatInviteLink(chat, options),
  edit_link: ({ chat, link, ...options }) => telegram.editChatInviteLink(chat, link, options),
  revoke_link: ({ chat, link }) => telegram.revokeChatInviteLink(chat, link),

  start_polling() {
    return new Promise((resolve, reject) => {
      polling = bot.launch(resolve);
      polling.catch(reject);
    });
  },

  async stop_polling() {
    bot.stop("the end of a step");
    await polling;
  },

  async start_webhook({ url, port, path, secret }) {
    webhook = createServer(bot.webhookCallback(path, { secretToken: secret }));
    await listen(webhook, port);
    await telegram.setWebhook(url, { secret_token: secret });
  },

  async stop_webhook() {
    await telegram.deleteWebhook();
    await close(webhook);
  },
};

play("telegraf", operations, (error) => {
  if (error instanceof TelegramError) {
    const { code, description, parameters } = error;
    return { code, description, retry_after: parameters?.retry_after };
  }
});
