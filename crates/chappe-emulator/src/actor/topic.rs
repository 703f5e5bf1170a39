//! Forums and their topics, as users see them.

use std::fmt;

use super::{Chat, Message, User};
use crate::{
    emulator::Emulator,
    state::{
        Id, State,
        chat::ChatKind,
        message::{Draft, Place},
        topic::{GENERAL, ICON_COLORS, TopicEdit, in_message},
    },
};

/// A topic of a forum. What is done with it here is done by the chat's owner.
#[derive(Clone)]
pub struct Topic {
    chat: Chat,
    id: i64,
}

impl Topic {
    /// Its number: `message_thread_id`.
    pub const fn id(&self) -> i64 {
        self.id
    }

    /// What it is called; empty where it was deleted.
    pub fn name(&self) -> String {
        self.view(|state, chat| {
            let topic = state.topic(chat, self.id);
            topic.map_or_else(String::new, |topic| topic.name.clone())
        })
    }

    /// Whether it is still there.
    pub fn exists(&self) -> bool {
        self.view(|state, chat| state.topic(chat, self.id).is_some())
    }

    /// Whether only those may write who manage topics, and whoever made it.
    pub fn is_closed(&self) -> bool {
        self.view(|state, chat| {
            let topic = state.topic(chat, self.id);
            topic.is_some_and(|topic| topic.is_closed)
        })
    }

    /// Whether it is the General topic and hidden.
    pub fn is_hidden(&self) -> bool {
        self.view(|state, chat| {
            let topic = state.topic(chat, self.id);
            topic.is_some_and(|topic| topic.is_hidden)
        })
    }

    /// Gives it another name.
    pub fn rename(&self, name: &str) {
        let edit = TopicEdit {
            name: Some(name.to_owned()),
            icon: None,
        };
        self.chat.act(|state, chat, owner, now| {
            state.edit_topic(chat, self.id, owner, edit, now);
        });
    }

    /// Lets nobody write in it but those who manage topics.
    pub fn close(&self) {
        self.chat.act(|state, chat, owner, now| {
            state.set_topic_closed(chat, self.id, owner, true, now);
        });
    }

    /// Lets everybody write in it again.
    pub fn reopen(&self) {
        self.chat.act(|state, chat, owner, now| {
            state.set_topic_closed(chat, self.id, owner, false, now);
        });
    }

    /// Deletes it and all that was written in it.
    ///
    /// # Panics
    ///
    /// Where it is the General topic, which can be hidden only.
    pub fn delete(&self) {
        assert_ne!(self.id, GENERAL, "the General topic cannot be deleted");
        self.chat
            .act(|state, chat, _, _| state.delete_topic(chat, self.id));
    }

    /// Its messages, oldest first.
    pub fn messages(&self) -> Vec<Message> {
        self.view(|state, chat| {
            let place = Place::Chat(chat);
            state
                .messages_in(place)
                .filter(|message| message.draft.thread == in_message(self.id))
                .map(|message| Message::new(state, place, message))
                .collect()
        })
    }

    fn view<T>(&self, look: impl FnOnce(&State, Id) -> T) -> T {
        let chat = self.chat.shared_id();
        self.chat.emulator.view(|state| look(state, chat))
    }
}

impl fmt::Debug for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Topic")
            .field("id", &self.id)
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}

impl Chat {
    /// Gives a supergroup topics.
    ///
    /// # Panics
    ///
    /// Where the chat is no supergroup: others have none.
    pub fn enable_topics(&self) {
        self.act(|state, chat, owner, _| {
            let is_supergroup = state.chat(chat).kind == ChatKind::Supergroup;
            assert!(is_supergroup, "only a supergroup can have topics");
            if !state.chat(chat).is_forum {
                state.make_forum(chat, owner);
            }
        });
    }

    /// The owner makes a topic.
    ///
    /// # Panics
    ///
    /// Where the chat is no forum.
    pub fn create_topic(&self, name: &str) -> Topic {
        let mut id = 0;
        self.act(|state, chat, owner, now| {
            assert!(state.chat(chat).is_forum, "the chat is no forum");
            id = state.create_topic(chat, owner, name, ICON_COLORS[0], None, now);
        });
        self.topic_of(id)
    }

    /// The topic that every forum has.
    pub fn general_topic(&self) -> Topic {
        self.topic_of(GENERAL)
    }

    /// The topics of a forum, the General one first and then the oldest.
    pub fn topics(&self) -> Vec<Topic> {
        let chat = self.shared_id();
        let ids: Vec<i64> = self
            .emulator
            .view(|state| state.topics_of(chat).map(|(id, _)| id).collect());
        ids.into_iter().map(|id| self.topic_of(id)).collect()
    }

    fn topic_of(&self, id: i64) -> Topic {
        Topic {
            chat: self.clone(),
            id,
        }
    }
}

impl User {
    /// Makes a supergroup with topics that the user owns.
    pub fn create_forum(&self, title: &str) -> Chat {
        let id = self
            .emulator
            .update(|state, now| state.create_forum(title, self.id(), now));
        Chat::new(&self.emulator, Place::Chat(id))
    }

    /// Writes into a topic and gives the message's id.
    ///
    /// # Panics
    ///
    /// As [`send`](Self::send), and where the topic is closed or gone.
    pub fn send_in(&self, topic: &Topic, text: &str) -> i64 {
        assert!(topic.exists(), "the topic was deleted");
        let mut draft = Draft::from(Self::plain(text));
        draft.thread = in_message(topic.id);
        self.post(&topic.chat, draft)
    }
}

impl Emulator {
    /// Makes a supergroup with topics, of a user who is made for it. No bot is in it yet.
    pub fn forum(&self, title: &str) -> Chat {
        self.user("Owner").create_forum(title)
    }
}
