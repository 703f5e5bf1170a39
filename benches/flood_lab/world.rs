//! The simulated Telegram of one run: its chats, and the truth about what was executed in them.

use std::{collections::BTreeMap, sync::Arc};

use chappe::{Bot, BotToken, DefaultLayers, layers::deadline::DeadlineLayer};
use chappe_emulator::{Chat, Emulator, InviteLink, Rights};
use tower::ServiceBuilder;

use crate::{
    load::{ChatKind, Load},
    policies::Model,
    scenario::Scenario,
    tally::Tally,
};

/// Everything that is drawn is drawn from this: two runs print the same figures.
pub(crate) const SEED: u64 = 1794;

/// A server under the laws of a scenario, with the chats of its load.
#[derive(Debug)]
pub(crate) struct World {
    emulator: Emulator,
    chats: Vec<Chat>,
    chat_ids: Arc<[i64]>,
    tally: Tally,
}

// ===== impl World =====

impl World {
    /// Makes it; time begins now.
    pub(crate) fn new(scenario: &Scenario, load: &Load) -> Self {
        let emulator = Emulator::builder()
            .seed(SEED)
            .limits(scenario.limits.clone())
            .latency(scenario.round_trip.clone())
            .journal(0)
            .build();
        let bot = emulator.bot();
        let chats = (0..load.chats).map(|index| match load.kind {
            ChatKind::Private => {
                let user = emulator.user(&format!("Reader {index}"));
                user.send_private(&bot, "/start");
                user.chat_with(&bot)
            }
            ChatKind::Supergroup => {
                let chat = emulator.supergroup(&format!("Readers {index}"));
                chat.promote(&bot, Rights::all());
                chat
            }
        });
        let chats: Vec<_> = chats.collect();
        (scenario.faults)(&emulator);
        Self {
            emulator,
            chat_ids: chats.iter().map(Chat::id).collect(),
            chats,
            tally: Tally::new(),
        }
    }

    /// A bot with the default layers, as its author set them.
    pub(crate) fn chappe(&self, layers: DefaultLayers) -> Bot {
        let layers = ServiceBuilder::new()
            .layer(layers)
            .layer(self.tally.layer())
            .into_inner();
        Bot::builder(self.token())
            .default_layers(layers)
            .transport(self.emulator.clone())
            .build()
            .expect("a bot on the emulator")
    }

    /// A bot that waits and repeats as this model does. Callers with a deadline leave when it has
    /// passed, because none of the libraries that are modelled knows of deadlines.
    pub(crate) fn modelled(&self, model: impl Model) -> Bot {
        let layers = ServiceBuilder::new()
            .layer(DeadlineLayer::new(None))
            .layer(model.layer())
            .layer(self.tally.layer())
            .into_inner();
        Bot::builder(self.token())
            .default_layers(layers)
            .transport(self.emulator.clone())
            .build()
            .expect("a bot on the emulator")
    }

    pub(crate) const fn emulator(&self) -> &Emulator {
        &self.emulator
    }

    pub(crate) const fn tally(&self) -> &Tally {
        &self.tally
    }

    /// The ids of the chats, by index.
    pub(crate) fn chat_ids(&self) -> Arc<[i64]> {
        Arc::clone(&self.chat_ids)
    }

    /// How often each job left something behind that can be seen: a message or a link of its own.
    pub(crate) fn executions(&self) -> BTreeMap<usize, usize> {
        let bot = self.emulator.bot().id();
        let mut executions = BTreeMap::new();
        let mut count = |mark: &str| {
            if let Ok(job) = mark.parse::<usize>() {
                *executions.entry(job).or_default() += 1;
            }
        };
        for chat in &self.chats {
            for message in chat.messages() {
                if message.from_id == bot {
                    count(&message.text);
                }
            }
            for link in links_of(chat) {
                if link.creator_id == bot {
                    count(&link.name);
                }
            }
        }
        executions
    }

    /// For each chat, how often the bot's own link was made anew, and the link that lives now.
    pub(crate) fn rotations(&self) -> Vec<(usize, Option<String>)> {
        let bot = self.emulator.bot();
        let chats = self.chats.iter();
        let rotations = chats.map(|chat| {
            let links = links_of(chat);
            let ours = links
                .iter()
                .filter(|link| link.is_primary && link.creator_id == bot.id());
            let living = ours.clone().find(|link| !link.is_revoked);
            (ours.count(), living.map(|link| link.link.clone()))
        });
        rotations.collect()
    }

    fn token(&self) -> BotToken {
        let token = self.emulator.token();
        token.try_into().expect("the emulator's own token")
    }
}

/// The links of a chat; a private one has none.
fn links_of(chat: &Chat) -> Vec<InviteLink> {
    if chat.id() > 0 {
        return Vec::new();
    }
    chat.invite_links()
}
