//! Polls: how they are sent, who can vote how, and when they close.

use std::time::Duration;

use chappe_emulator::{Chat, Emulator, Rights, User, VoteError};
use chappe_types::types::{Message, Poll, PollType};
use serde_json::{Value, json};

use crate::support::{Answer, call, call_as, kinds, png, updates, upload};

/// A supergroup with the first bot and two users in it.
fn readers() -> (Emulator, Chat, User, User) {
    let emulator = Emulator::new();
    let chat = emulator.supergroup("Readers");
    let (ann, bob) = (emulator.user("Ann"), emulator.user("Bob"));
    chat.add(&emulator.bot());
    chat.add(&ann);
    chat.add(&bob);
    (emulator, chat, ann, bob)
}

async fn send(emulator: &Emulator, chat: &Chat, more: Value) -> Answer {
    let mut params = json!({"chat_id": chat.id(), "question": "Tea?", "options": ["Yes", "No"]});
    for (name, value) in more.as_object().unwrap() {
        params[name] = value.clone();
    }
    call(emulator, "sendPoll", params).await
}

/// Sends a poll and gives the message and the poll.
async fn sent(emulator: &Emulator, chat: &Chat, more: Value) -> (i64, Poll) {
    let message = send(emulator, chat, more).await.result();
    let message: Message = serde_json::from_value(message).unwrap();
    (message.message_id, *message.poll.unwrap())
}

#[tokio::test]
async fn a_poll_is_what_was_asked() {
    let (emulator, chat, ..) = readers();
    let (_, poll) = sent(&emulator, &chat, json!({})).await;
    assert_eq!(
        (poll.question.as_str(), poll.r#type),
        ("Tea?", PollType::Regular)
    );
    let texts: Vec<&str> = poll.options.iter().map(|option| &*option.text).collect();
    assert_eq!(texts, ["Yes", "No"]);
    assert_ne!(poll.options[0].persistent_id, poll.options[1].persistent_id);
    assert!(poll.is_anonymous && poll.allows_revoting);
    assert!(!poll.is_closed && !poll.allows_multiple_answers && !poll.members_only);
    assert_eq!((poll.total_voter_count, poll.close_date), (0, None));

    let more = json!({
        "options": [{"text": "Yes"}, "No", {"text": "<b>Maybe</b>", "text_parse_mode": "HTML"}],
        "is_anonymous": false,
        "type": "quiz", "correct_option_ids": [0, 2], "allows_multiple_answers": true,
        "explanation": "see /help", "open_period": 60, "description": "about tea",
    });
    let (_, quiz) = sent(&emulator, &chat, more).await;
    assert_eq!(quiz.r#type, PollType::Quiz);
    assert_eq!(quiz.correct_option_ids, Some(vec![0, 2]));
    assert_eq!(quiz.options[2].text, "Maybe");
    assert_eq!(quiz.explanation.as_deref(), Some("see /help"));
    assert_eq!(quiz.explanation_entities.unwrap().len(), 1);
    assert_eq!(quiz.description.as_deref(), Some("about tea"));
    assert_eq!(quiz.open_period, Some(60));
    assert_eq!(quiz.close_date.unwrap().0, emulator.unix_time() + 60);
    assert!(!quiz.is_anonymous && !quiz.allows_revoting);
    assert_eq!(chat.last_message().unwrap().kind, "poll");
}

#[tokio::test]
async fn media_stand_with_questions_options_and_explanations() {
    let (emulator, chat, ..) = readers();
    let picture = png(30, 20);
    let params = json!({
        "chat_id": chat.id(), "question": "Where?",
        "options": [
            {"text": "Here", "media": {"type": "photo", "media": "attach://a"}},
            {"text": "There", "media": {"type": "location", "latitude": 1, "longitude": 2}},
            {"text": "Else", "media": {"type": "link", "url": "https://example.org/"}},
        ],
        "type": "quiz", "correct_option_id": 1,
        "media": {"type": "video", "media": "attach://b", "duration": 4},
        "explanation_media": {"type": "venue", "latitude": 1, "longitude": 2, "title": "Library",
                              "address": "1 Road"},
    });
    let files = [("a", "a.png", &picture[..]), ("b", "b.mp4", &b"mp4"[..])];
    let message = upload(&emulator, "sendPoll", params, &files).await.result();
    let message: Message = serde_json::from_value(message).unwrap();
    let poll = message.poll.unwrap();
    assert_eq!(poll.media.unwrap().video.unwrap().duration, 4);
    assert_eq!(
        poll.explanation_media.unwrap().venue.unwrap().title,
        "Library"
    );
    let [here, there, elsewhere] = &poll.options[..] else {
        panic!()
    };
    let media = |option: &chappe_types::types::PollOption| option.media.clone().unwrap();
    assert_eq!(media(here).photo.unwrap()[0].width, 30);
    assert!(media(there).location.is_some());
    assert_eq!(media(elsewhere).link.unwrap().url, "https://example.org/");
    for (more, expected) in [
        (
            json!({"media": {"type": "link", "url": "x"}}),
            "failed to parse InputPollMedia: invalid type specified",
        ),
        (
            json!({"media": "{"}),
            "can't parse InputPollMedia JSON object",
        ),
        (
            json!({"options": [{"text": "x", "media": {"type": "audio", "media": "x"}}]}),
            "failed to parse poll option media: invalid type specified",
        ),
    ] {
        let answer = send(&emulator, &chat, more).await;
        assert_eq!(answer.refusal(), format!("400 Bad Request: {expected}"));
    }
}

#[tokio::test]
async fn wrong_polls_are_refused() {
    let (emulator, chat, ..) = readers();
    let now = emulator.unix_time();
    let thirteen: Vec<String> = (0..13).map(|number| number.to_string()).collect();
    let quiz = |correct: Value| json!({"type": "quiz", "correct_option_ids": correct});
    for (more, expected) in [
        (json!({"question": ""}), "poll question must be non-empty"),
        (
            json!({"question": "x".repeat(301)}),
            "poll question length must not exceed 300",
        ),
        (json!({"options": "["}), "can't parse options JSON object"),
        (
            json!({"options": {}}),
            "expected an Array of String as options",
        ),
        (
            json!({"options": [5]}),
            "expected an option to be of type String",
        ),
        (json!({"options": [{}]}), "can't find field \"text\""),
        (json!({"options": []}), "poll must have at least 1 option"),
        (
            json!({"options": thirteen}),
            "poll can't have more than 12 options",
        ),
        (
            json!({"options": ["a", " "]}),
            "poll options must be non-empty",
        ),
        (
            json!({"options": ["a", "x".repeat(101)]}),
            "poll options length must not exceed 100",
        ),
        (json!({"type": "vote"}), "unsupported poll type specified"),
        (json!({"type": "quiz"}), "QUIZ_CORRECT_ANSWERS_EMPTY"),
        (
            quiz(json!("[")),
            "can't parse correct option identifiers JSON object",
        ),
        (
            quiz(json!({})),
            "expected an Array of correct option identifiers",
        ),
        (
            quiz(json!(["0"])),
            "correct option identifier must be of type Number",
        ),
        (
            quiz(json!([0.5])),
            "invalid correct option identifier specified",
        ),
        (quiz(json!([2])), "wrong correct option ID specified"),
        (quiz(json!([-1])), "wrong correct option ID specified"),
        (quiz(json!([0, 1])), "QUIZ_CORRECT_ANSWERS_TOO_MUCH"),
        (json!({"open_period": 4}), "wrong poll data specified"),
        (json!({"close_date": now + 4}), "wrong poll data specified"),
        (
            json!({"close_date": now + 2_628_001}),
            "wrong poll data specified",
        ),
    ] {
        let answer = send(&emulator, &chat, more.clone()).await;
        assert_eq!(
            answer.refusal(),
            format!("400 Bad Request: {expected}"),
            "{more}"
        );
    }
    let answer = send(&emulator, &chat, json!({"members_only": true})).await;
    assert_eq!(answer.status, 501);
    let channel = emulator.channel("News");
    channel.promote(&emulator.bot(), Rights::none().can_post_messages(true));
    let answer = send(&emulator, &channel, json!({"is_anonymous": false})).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: non-anonymous polls can't be sent to channel chats"
    );
    send(&emulator, &channel, json!({})).await.result();
}

#[tokio::test(start_paused = true)]
async fn votes_are_counted_and_told() {
    let (emulator, chat, ann, bob) = readers();
    let (message, poll) = sent(&emulator, &chat, json!({"is_anonymous": false})).await;
    updates(&emulator).await;
    ann.vote(&chat, message, &[1]).unwrap();
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["poll", "poll_answer"]);
    assert_eq!(told[0].1["id"], poll.id);
    assert_eq!(told[0].1["options"][1]["voter_count"], 1);
    let answer = &told[1].1;
    assert_eq!(answer["poll_id"], poll.id);
    assert_eq!(answer["user"]["id"], ann.id());
    assert_eq!(answer["option_ids"], json!([1]));
    assert_eq!(
        answer["option_persistent_ids"],
        json!([poll.options[1].persistent_id])
    );

    bob.vote(&chat, message, &[1]).unwrap();
    ann.vote(&chat, message, &[0]).unwrap();
    bob.vote(&chat, message, &[]).unwrap();
    let told = updates(&emulator).await;
    let (_, last) = &told[told.len() - 2];
    assert_eq!(last["total_voter_count"], 1);
    assert_eq!(last["options"][0]["voter_count"], 1);
    assert_eq!(last["options"][1]["voter_count"], 0);
    assert_eq!(told.last().unwrap().1["option_ids"], json!([]));

    let (message, _) = sent(&emulator, &chat, json!({})).await;
    ann.vote(&chat, message, &[0]).unwrap();
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["poll"], "nobody is told who voted in secret");
}

#[tokio::test]
async fn who_can_vote_how() {
    let (emulator, chat, ann, bob) = readers();
    let stranger = emulator.user("Stranger");
    let (regular, _) = sent(&emulator, &chat, json!({})).await;
    let quiz = json!({"type": "quiz", "correct_option_id": 0});
    let (quiz, _) = sent(&emulator, &chat, quiz).await;
    let many = json!({"allows_multiple_answers": true, "allows_revoting": false});
    let (many, _) = sent(&emulator, &chat, many).await;
    let text = ann.send(&chat, "hi");
    assert_eq!(
        stranger.vote(&chat, regular, &[0]),
        Err(VoteError::NotInChat)
    );
    assert_eq!(ann.vote(&chat, 999, &[0]), Err(VoteError::NoPoll));
    assert_eq!(ann.vote(&chat, text, &[0]), Err(VoteError::NoPoll));
    assert_eq!(ann.vote(&chat, regular, &[2]), Err(VoteError::NoSuchOption));
    assert_eq!(
        ann.vote(&chat, regular, &[0, 1]),
        Err(VoteError::OneAnswerOnly)
    );
    assert_eq!(ann.vote(&chat, quiz, &[1]), Ok(()));
    assert_eq!(ann.vote(&chat, quiz, &[0]), Err(VoteError::Final));
    assert_eq!(ann.vote(&chat, quiz, &[]), Err(VoteError::Final));
    assert_eq!(ann.vote(&chat, many, &[1, 0, 1]), Ok(()));
    assert_eq!(ann.vote(&chat, many, &[0]), Err(VoteError::Final));
    assert_eq!(bob.vote(&chat, many, &[0]), Ok(()));
    let params = json!({"chat_id": chat.id(), "message_id": many});
    let poll = call(&emulator, "stopPoll", params).await.result();
    assert_eq!(poll["total_voter_count"], 2);
    assert_eq!(poll["options"][0]["voter_count"], 2);
    assert_eq!(poll["options"][1]["voter_count"], 1);
    assert_eq!(bob.vote(&chat, many, &[1]), Err(VoteError::Closed));
}

#[tokio::test(start_paused = true)]
async fn a_poll_closes_on_time() {
    let (emulator, chat, ann, _) = readers();
    let more = json!({"close_date": emulator.unix_time() + 60});
    let (message, poll) = sent(&emulator, &chat, more).await;
    assert_eq!(poll.open_period, Some(60));
    let (first, _) = sent(&emulator, &chat, json!({"open_period": 30})).await;
    updates(&emulator).await;
    // A poll that waits is woken when the time has come.
    let begun = emulator.unix_time();
    let params = json!({"timeout": 50, "offset": -1});
    let told = call(&emulator, "getUpdates", params).await.result();
    assert_eq!(told[0]["poll"]["is_closed"], true);
    assert!(emulator.unix_time() < begun + 40);
    assert_eq!(ann.vote(&chat, first, &[0]), Err(VoteError::Closed));
    assert_eq!(ann.vote(&chat, message, &[0]), Ok(()));
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(ann.vote(&chat, message, &[1]), Err(VoteError::Closed));
    let told = updates(&emulator).await;
    let (_, last) = told.last().unwrap();
    assert_eq!(
        (&last["id"], &last["is_closed"]),
        (&json!(poll.id), &json!(true))
    );
    let params = json!({"chat_id": chat.id(), "message_id": message});
    let answer = call(&emulator, "stopPoll", params).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: poll has already been closed"
    );
}

#[tokio::test(start_paused = true)]
async fn a_poll_is_stopped_by_its_bot() {
    let (emulator, chat, ann, _) = readers();
    let other = emulator.add_bot("Other", "other_bot");
    chat.add(&other);
    let keyboard = json!({"inline_keyboard": [[{"text": "a", "url": "https://t.me/"}]]});
    let (message, poll) = sent(&emulator, &chat, json!({"reply_markup": keyboard})).await;
    updates(&emulator).await;
    let text = ann.send(&chat, "hi");
    let id = chat.id();
    for (params, expected) in [
        (json!({}), "chat_id is empty"),
        (
            json!({"chat_id": id}),
            "message with poll to stop not found",
        ),
        (
            json!({"chat_id": id, "message_id": 999}),
            "message with poll to stop not found",
        ),
        (
            json!({"chat_id": id, "message_id": text}),
            "message is not a poll",
        ),
        (
            json!({"chat_id": id, "message_id": message, "reply_markup": "5"}),
            "object expected as reply markup",
        ),
    ] {
        let answer = call(&emulator, "stopPoll", params).await;
        assert_eq!(answer.refusal(), format!("400 Bad Request: {expected}"));
    }
    let params = json!({"chat_id": id, "message_id": message});
    let answer = call_as(&emulator, &other, "stopPoll", params.clone()).await;
    assert_eq!(answer.refusal(), "400 Bad Request: poll can't be stopped");
    let stopped: Poll =
        serde_json::from_value(call(&emulator, "stopPoll", params.clone()).await.result()).unwrap();
    assert_eq!((stopped.id, stopped.is_closed), (poll.id, true));
    assert_eq!(
        chat.messages()
            .iter()
            .find(|it| it.id == message)
            .unwrap()
            .inline_keyboard,
        None
    );
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["message", "poll"]);
    let answer = call(&emulator, "stopPoll", params).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: poll has already been closed"
    );
}

#[tokio::test(start_paused = true)]
async fn users_add_options_where_they_may() {
    let (emulator, chat, ann, _) = readers();
    let (closed, _) = sent(&emulator, &chat, json!({})).await;
    let (open, poll) = sent(&emulator, &chat, json!({"allow_adding_options": true})).await;
    updates(&emulator).await;
    assert_eq!(
        ann.add_poll_option(&chat, closed, "Coffee"),
        Err(VoteError::NoNewOptions)
    );
    ann.add_poll_option(&chat, open, "Coffee").unwrap();
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["message", "poll"]);
    let added = &told[0].1["poll_option_added"];
    assert_eq!(added["option_text"], "Coffee");
    assert_eq!(added["poll_message"]["poll"]["id"], poll.id);
    let option = &told[1].1["options"][2];
    assert_eq!(option["persistent_id"], added["option_persistent_id"]);
    assert_eq!(option["added_by_user"]["id"], ann.id());
    assert_eq!(option["addition_date"], told[0].1["date"]);
    ann.vote(&chat, open, &[2]).unwrap();
    for number in 0..9 {
        ann.add_poll_option(&chat, open, &number.to_string())
            .unwrap();
    }
    assert_eq!(
        ann.add_poll_option(&chat, open, "13"),
        Err(VoteError::NoNewOptions)
    );
}

#[tokio::test]
async fn a_forwarded_poll_is_the_same_and_a_copied_one_is_not() {
    let (emulator, chat, ann, _) = readers();
    let other = emulator.add_bot("Other", "other_bot");
    chat.add(&other);
    let (message, poll) = sent(&emulator, &chat, json!({})).await;
    ann.vote(&chat, message, &[0]).unwrap();
    let again = |message: i64| json!({"chat_id": chat.id(), "from_chat_id": chat.id(), "message_id": message});
    let forwarded = call(&emulator, "forwardMessage", again(message))
        .await
        .result();
    assert_eq!(forwarded["poll"]["id"], poll.id);
    assert_eq!(forwarded["poll"]["total_voter_count"], 1);
    let copied = call(&emulator, "copyMessage", again(message))
        .await
        .result();
    let copied = copied["message_id"].as_i64().unwrap();
    let params = json!({"chat_id": chat.id(), "message_id": copied});
    let stopped = call(&emulator, "stopPoll", params).await.result();
    assert_ne!(stopped["id"], poll.id);
    assert_eq!(stopped["total_voter_count"], 0);
    assert_eq!(ann.vote(&chat, message, &[1]), Ok(()));
    let params = json!({"chat_id": chat.id(), "message_id": forwarded["message_id"]});
    let answer = call(&emulator, "stopPoll", params).await;
    assert_eq!(answer.refusal(), "400 Bad Request: poll can't be stopped");

    let quiz = json!({"type": "quiz", "correct_option_id": 0});
    let (quiz, _) = sent(&emulator, &chat, quiz).await;
    call(&emulator, "copyMessage", again(quiz)).await.result();
    let answer = call_as(&emulator, &other, "copyMessage", again(quiz)).await;
    assert_eq!(
        answer.refusal(),
        "400 Bad Request: the message can't be copied"
    );
}

#[tokio::test(start_paused = true)]
async fn polls_of_users_are_seen_and_their_votes_are_not() {
    let (emulator, chat, ann, bob) = readers();
    updates(&emulator).await;
    let message = ann.send_poll(&chat, "Tea?", &["Yes", "No"]);
    bob.vote(&chat, message, &[0]).unwrap();
    let told = updates(&emulator).await;
    assert_eq!(kinds(&told), ["message"]);
    assert_eq!(told[0].1["poll"]["question"], "Tea?");
    let params = json!({"chat_id": chat.id(), "message_id": message});
    let answer = call(&emulator, "stopPoll", params).await;
    assert_eq!(answer.refusal(), "400 Bad Request: poll can't be stopped");
}
