//! Reactions to messages.

use chappe_emulator::{Emulator, Rights};
use chappe_types::types::{MessageReactionCountUpdated, MessageReactionUpdated};
use serde_json::{Value, json};

use crate::support::{call, kinds, updates};

/// Asks for the updates about reactions, which bots do not get unasked.
async fn ask_for_reactions(emulator: &Emulator) {
    let wanted = json!({
        "allowed_updates": ["message", "message_reaction", "message_reaction_count"],
    });
    call(emulator, "getUpdates", wanted).await.result();
    updates(emulator).await;
}

fn emoji(emoji: &str) -> Value {
    json!([{"type": "emoji", "emoji": emoji}])
}

#[tokio::test(start_paused = true)]
async fn administrators_are_told_who_reacts() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.promote(&me, Rights::none());
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let hers = ann.send(&chat, "look");
    ann.react(&chat, hers, "👍");
    assert!(
        kinds(&updates(&emulator).await)
            .iter()
            .all(|kind| !kind.contains("reaction")),
        "it has not asked for them"
    );
    ask_for_reactions(&emulator).await;
    ann.react(&chat, hers, "👍");
    ann.react(&chat, hers, "🔥");
    ann.unreact(&chat, hers);
    ann.unreact(&chat, hers);
    let told = updates(&emulator).await;
    assert_eq!(
        kinds(&told),
        ["message_reaction"; 2],
        "as often as it changed"
    );
    let changes: Vec<_> = told
        .iter()
        .map(|(_, update)| {
            (
                update["old_reaction"].clone(),
                update["new_reaction"].clone(),
            )
        })
        .collect();
    assert_eq!(
        changes,
        [(emoji("👍"), emoji("🔥")), (emoji("🔥"), json!([]))]
    );
    let decoded: MessageReactionUpdated = serde_json::from_value(told[0].1.clone()).unwrap();
    assert_eq!(decoded.user.unwrap().id, ann.id());
    assert_eq!(decoded.message_id, hers);

    let params = json!({"chat_id": chat.id(), "message_id": hers, "reaction": emoji("❤")});
    call(&emulator, "setMessageReaction", params).await.result();
    assert!(
        updates(&emulator).await.is_empty(),
        "bots are not told of bots"
    );
    chat.demote(&me);
    ann.react(&chat, hers, "🎉");
    let told = updates(&emulator).await;
    assert!(told.is_empty(), "only administrators are told: {told:?}");
    let seen = chat.message(hers).unwrap().reactions;
    let mut seen: Vec<_> = seen
        .iter()
        .map(|reaction| (reaction.from_id, reaction.emoji.as_str()))
        .collect();
    seen.sort_by_key(|(_, emoji)| *emoji);
    assert_eq!(seen, [(me.id(), "❤"), (ann.id(), "🎉")]);
}

#[tokio::test(start_paused = true)]
async fn in_channels_reactions_are_counted() {
    let emulator = Emulator::new();
    let owner = emulator.user("Owner");
    let channel = owner.create_channel("News");
    channel.promote(&emulator.bot(), Rights::none());
    let post = owner.send(&channel, "news");
    ask_for_reactions(&emulator).await;
    for (name, reaction) in [("Ann", "👍"), ("Bob", "🔥"), ("Cid", "🔥")] {
        let user = emulator.user(name);
        channel.add(&user);
        user.react(&channel, post, reaction);
    }
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["message_reaction_count"; 3]);
    let decoded: MessageReactionCountUpdated = serde_json::from_value(told[2].1.clone()).unwrap();
    assert_eq!(decoded.message_id, post);
    assert_eq!(
        told[2].1["reactions"],
        json!([
            {"type": emoji("🔥")[0], "total_count": 2},
            {"type": emoji("👍")[0], "total_count": 1},
        ])
    );
}

#[tokio::test]
async fn reactions_of_bots_are_checked() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.add(&emulator.bot());
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let hers = ann.send(&chat, "look");
    let service = chat.messages()[0].id;
    let custom = json!([{"type": "custom_emoji", "custom_emoji_id": "5368324170671202286"}]);
    let id = chat.id();
    for (params, expected) in [
        (
            json!({"reaction": "["}),
            "can't parse reaction types JSON object",
        ),
        (json!({"reaction": {}}), "expected an Array of ReactionType"),
        (
            json!({"reaction": [5]}),
            "can't parse ReactionType: expected an Object",
        ),
        (
            json!({"reaction": [{"type": "paid"}]}),
            "can't parse ReactionType: invalid reaction type specified",
        ),
        (json!({"reaction": emoji("👍")}), "chat_id is empty"),
        (
            json!({"chat_id": id, "reaction": emoji("👍")}),
            "message to react not found",
        ),
        (
            json!({"chat_id": id, "message_id": service, "reaction": emoji("👍")}),
            "the reaction isn't available for the message",
        ),
        (
            json!({"chat_id": id, "message_id": hers, "reaction": emoji("🦀")}),
            "REACTION_INVALID",
        ),
        (
            json!({"chat_id": id, "message_id": hers, "reaction": custom}),
            "REACTION_INVALID",
        ),
        (
            json!({"chat_id": id, "message_id": hers, "reaction": [
                emoji("👍")[0], emoji("🔥")[0],
            ]}),
            "REACTIONS_TOO_MANY",
        ),
    ] {
        let answer = call(&emulator, "setMessageReaction", params.clone()).await;
        let expected = format!("400 Bad Request: {expected}");
        assert_eq!(answer.refusal(), expected, "{params}");
    }
    assert!(chat.message(hers).unwrap().reactions.is_empty());
    ann.react(&chat, hers, "5368324170671202286");
    let params = json!({"chat_id": id, "message_id": hers, "reaction": custom});
    call(&emulator, "setMessageReaction", params).await.result();
    assert_eq!(chat.message(hers).unwrap().reactions.len(), 2);
    let params = json!({"chat_id": id, "message_id": hers});
    call(&emulator, "setMessageReaction", params).await.result();
    let left = chat.message(hers).unwrap().reactions;
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].from_id, ann.id());
}

#[tokio::test]
async fn administrators_take_reactions_back() {
    let emulator = Emulator::new();
    let me = emulator.bot();
    let chat = emulator.supergroup("Readers");
    chat.add(&me);
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let ids = ["one", "two", "three"].map(|text| ann.send(&chat, text));
    for id in ids {
        ann.react(&chat, id, "👍");
    }
    let one = json!({"chat_id": chat.id(), "message_id": ids[0], "user_id": ann.id()});
    for (params, expected) in [
        (json!({}), "chat_id is empty"),
        (
            json!({"chat_id": chat.id(), "message_id": ids[0]}),
            "sender_chat_id is empty",
        ),
        (json!({"user_id": "x"}), "invalid user_id specified"),
        (json!({"user_id": ann.id()}), "chat_id is empty"),
        (
            json!({"user_id": ann.id(), "chat_id": chat.id(), "message_id": 99}),
            "message to delete reactions not found",
        ),
        (one.clone(), "CHAT_ADMIN_REQUIRED"),
    ] {
        let answer = call(&emulator, "deleteMessageReaction", params.clone()).await;
        let expected = format!("400 Bad Request: {expected}");
        assert_eq!(answer.refusal(), expected, "{params}");
    }
    chat.promote(&me, Rights::none().can_delete_messages(true));
    let left = || {
        let messages = chat.messages();
        messages
            .iter()
            .map(|message| message.reactions.len())
            .sum::<usize>()
    };
    call(&emulator, "deleteMessageReaction", one).await.result();
    assert_eq!(left(), 2);
    let all = json!({"chat_id": chat.id(), "user_id": ann.id()});
    call(&emulator, "deleteAllMessageReactions", all)
        .await
        .result();
    assert_eq!(left(), 0);
}

#[test]
#[should_panic(expected = "Ann cannot react to this message: nobody can react with \"🦀\"")]
fn users_react_with_what_there_is() {
    let emulator = Emulator::new();
    let ann = emulator.user("Ann");
    let chat = ann.chat_with(&emulator.bot());
    let hers = ann.send(&chat, "look");
    ann.react(&chat, hers, "🦀");
}

#[tokio::test]
async fn a_chat_may_allow_some_reactions_only() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    chat.add(&emulator.bot());
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let hers = ann.send(&chat, "look");
    chat.allow_reactions(&["👍"]);
    let react = |emoji: Value| {
        let emulator = emulator.clone();
        let params = json!({"chat_id": chat.id(), "message_id": hers, "reaction": emoji});
        async move { call(&emulator, "setMessageReaction", params).await }
    };
    let refusal = react(emoji("🔥")).await.refusal();
    assert_eq!(refusal, "400 Bad Request: REACTION_INVALID");
    react(emoji("👍")).await.result();
    ann.react(&chat, hers, "👍");
    assert_eq!(chat.message(hers).unwrap().reactions.len(), 2);
}

#[test]
#[should_panic(expected = "Ann cannot react to this message: \"🔥\" is not allowed there")]
fn users_react_with_what_is_allowed() {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    let ann = emulator.user("Ann");
    chat.add(&ann);
    let hers = ann.send(&chat, "look");
    chat.allow_reactions(&["👍"]);
    ann.react(&chat, hers, "🔥");
}
