import {
  Bot,
  InlineKeyboardBuilder,
  InputFile,
  MediaGroupBuilder,
  ReplyKeyboardBuilder,
  TelegramApiError,
} from "node-telegram-bot-api";
import { createWebhookServer, fromPath } from "node-telegram-bot-api/node";

import { close, fetchFile, isWelcome, listen, play, server } from "./player.js";

const bot = new Bot(server.token, { apiRoot: server.url });
const { api } = bot;
let polling;
let webhook;

bot.command("start", (ctx) => ctx.reply(`started by ${ctx.from.first_name} with ${ctx.match}`));

bot.on("callback_query", async (ctx) => {
  const { data, message } = ctx.callbackQuery;
  await ctx.answerCallbackQuery({ text: `you chose ${data}` });
  const { chat, message_id } = message;
  await api.editMessageText({ chat_id: chat.id, message_id, text: `chosen: ${data}` });
});

bot.on("chat_join_request", async (ctx) => {
  const { chat, from, bio } = ctx.update.chat_join_request;
  const request = { chat_id: chat.id, user_id: from.id };
  if (isWelcome(bio)) {
    await api.approveChatJoinRequest(request);
  } else {
    await api.declineChatJoinRequest(request);
  }
});

const operations = {
  me: () => api.getMe(),

  send_text: ({ chat, text, parse_mode }) => api.sendMessage({ chat_id: chat, text, parse_mode }),

  send_inline_keyboard({ chat, text, rows }) {
    const keyboard = new InlineKeyboardBuilder();
    for (const row of rows) {
      for (const { text, data, url } of row) {
        data ? keyboard.text(text, data) : keyboard.url(text, url);
      }
      keyboard.row();
    }
    return api.sendMessage({ chat_id: chat, text, reply_markup: keyboard.build() });
  },

  send_reply_keyboard({ chat, text, rows }) {
    const keyboard = new ReplyKeyboardBuilder();
    for (const row of rows) {
      row.forEach((text) => keyboard.text(text));
      keyboard.row();
    }
    const reply_markup = keyboard.build({ resize_keyboard: true });
    return api.sendMessage({ chat_id: chat, text, reply_markup });
  },

  send_document({ chat, name, content }) {
    const document = new InputFile(Buffer.from(content, "base64"), { filename: name });
    return api.sendDocument({ chat_id: chat, document, caption: name });
  },

  async send_photo({ chat, path }) {
    return api.sendPhoto({ chat_id: chat, photo: await fromPath(path) });
  },

  async download({ file_id }) {
    const file = await api.getFile({ file_id });
    return Buffer.from(await fetchFile(file.file_path)).toString("base64");
  },

  async send_album({ chat, paths }) {
    const album = new MediaGroupBuilder();
    for (const path of paths) {
      album.photo({ media: await fromPath(path) });
    }
    return api.sendMediaGroup({ chat_id: chat, media: album.build() });
  },

  export_link: ({ chat }) => api.exportChatInviteLink({ chat_id: chat }),
  create_link: ({ chat, ...options }) => api.createChatInviteLink({ chat_id: chat, ...options }),
  edit_link: ({ chat, link, ...options }) =>
    api.editChatInviteLink({ chat_id: chat, invite_link: link, ...options }),
  revoke_link: ({ chat, link }) => api.revokeChatInviteLink({ chat_id: chat, invite_link: link }),

  start_polling() {
    polling = bot.startPolling();
  },

  async stop_polling() {
    bot.stop();
    await polling;
  },

  async start_webhook({ url, port, path, secret }) {
    webhook = createWebhookServer(bot, { path, secretToken: secret });
    await listen(webhook, port);
    await api.setWebhook({ url, secret_token: secret });
  },

  async stop_webhook() {
    await api.deleteWebhook();
    await close(webhook);
  },

  // The transport repeats a call that was refused with 429 by itself.
  send_with_retry: ({ chat, text }) => api.sendMessage({ chat_id: chat, text }),
};

play("node-telegram-bot-api", operations, (error) => {
  if (error instanceof TelegramApiError) {
    const { errorCode: code, description, retryAfter: retry_after } = error;
    return { code, description, retry_after };
  }
});
