import { createServer } from "node:http";

import {
  Bot,
  InlineKeyboard,
  Keyboard,
  MediaInput,
  MediaUpload,
  TelegramError,
  webhookHandler,
} from "gramio";
import { withRetries } from "gramio/utils";

import { close, isWelcome, listen, play, server } from "./player.js";

let bot = makeBot();
let webhook;

function makeBot() {
  return new Bot(server.token, { api: { baseURL: `${server.url}/bot` } })
    .command("start", (context) =>
      context.send(`started by ${context.from.firstName} with ${context.args ?? ""}`),
    )
    .on("callback_query", async (context) => {
      await context.answer({ text: `you chose ${context.data}` });
      await context.editText(`chosen: ${context.data}`);
    })
    .on("chat_join_request", async (context) => {
      if (isWelcome(context.bio)) {
        await context.approve();
      } else {
        await context.decline();
      }
    });
}

const operations = {
  me: () => bot.api.getMe(),

  send_text: ({ chat, text, parse_mode }) =>
    bot.api.sendMessage({ chat_id: chat, text, parse_mode }),

  send_inline_keyboard({ chat, text, rows }) {
    const keyboard = new InlineKeyboard();
    for (const row of rows) {
      for (const { text, data, url } of row) {
        data ? keyboard.text(text, data) : keyboard.url(text, url);
      }
      keyboard.row();
    }
    return bot.api.sendMessage({ chat_id: chat, text, reply_markup: keyboard });
  },

  send_reply_keyboard({ chat, text, rows }) {
    const keyboard = new Keyboard().resized();
    for (const row of rows) {
      row.forEach((text) => keyboard.text(text));
      keyboard.row();
    }
    return bot.api.sendMessage({ chat_id: chat, text, reply_markup: keyboard });
  },

  send_document({ chat, name, content }) {
    const document = MediaUpload.buffer(Buffer.from(content, "base64"), name);
    return bot.api.sendDocument({ chat_id: chat, document, caption: name });
  },

  async send_photo({ chat, path }) {
    const photo = await MediaUpload.path(path);
    return bot.api.sendPhoto({ chat_id: chat, photo });
  },

  async download({ file_id }) {
    return Buffer.from(await bot.downloadFile(file_id)).toString("base64");
  },

  async send_album({ chat, paths }) {
    const files = await Promise.all(paths.map((path) => MediaUpload.path(path)));
    const media = files.map((file) => MediaInput.photo(file));
    return bot.api.sendMediaGroup({ chat_id: chat, media });
  },

  export_link: ({ chat }) => bot.api.exportChatInviteLink({ chat_id: chat }),
  create_link: ({ chat, ...options }) =>
    bot.api.createChatInviteLink({ chat_id: chat, ...options }),
  edit_link: ({ chat, link, ...options }) =>
    bot.api.editChatInviteLink({ chat_id: chat, invite_link: link, ...options }),
  revoke_link: ({ chat, link }) =>
    bot.api.revokeChatInviteLink({ chat_id: chat, invite_link: link }),

  async start_polling() {
    await bot.start();
  },

  stop_polling: () => bot.stop(),

  async start_webhook({ url, port, secret }) {
    // One that was stopped handles no updates any more.
    bot = makeBot();
    webhook = createServer(webhookHandler(bot, "http", secret));
    await listen(webhook, port);
    await bot.start({ webhook: { url, secret_token: secret } });
  },

  async stop_webhook() {
    await bot.api.deleteWebhook();
    await bot.stop();
    await close(webhook);
  },

  send_with_retry: ({ chat, text }) =>
    withRetries(() => bot.api.sendMessage({ chat_id: chat, text })),
};

play("gramio", operations, (error) => {
  if (error instanceof TelegramError) {
    const { code, message: description, payload } = error;
    return { code, description, retry_after: payload?.retry_after };
  }
});
