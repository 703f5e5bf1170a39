//! Inline search: results in pages, and the news of which one was chosen.
//!
//! ```sh
//! cargo run --example inline_search
//! ```
//!
//! People type `@your_bot o` in any chat, and send one of the words that the bot offers; words that
//! were sent before come first. With `BOT_TOKEN` set it is a bot on Telegram: turn on inline mode
//! and inline feedback at `@BotFather`. Without a token it plays the scene below on the embedded
//! emulator.
//!
//! ```text
//! Ann:  @chappe_bot o
//!       Bravo, Echo, Foxtrot, Golf, Hotel
//!       (scrolls)
//!       Kilo, November, Oscar, Romeo, Tango
//!       (scrolls)
//!       Uniform, Victor
//! Ann:  V as in Victor
//! Bob:  @chappe_bot vi
//!       Victor
//! Bob:  @chappe_bot r
//!       Victor, Bravo, Charlie, Foxtrot, November
//!       (scrolls)
//!       Oscar, Romeo, Sierra, Uniform, X-ray
//! ```

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use chappe::{
    prelude::*,
    types::{ChosenInlineResult, InlineQueryResultArticle, InputTextMessageContent},
};
use chappe_examples::{Person, Scene};

/// How often each word was chosen.
#[derive(Clone, Default)]
struct Choices(Arc<Mutex<HashMap<String, u32>>>);

fn app() -> Router {
    Router::new()
        .inline_query(.., search)
        .chosen_inline_result(.., count)
        .with_state(Choices::default())
}

async fn search(ctx: Context, query: Event<InlineQuery>, State(choices): State<Choices>) -> Result {
    let found = choices.favourites_first(find(&query.query));
    // The offset is what the bot has said where the page before ended; empty for the first.
    let start: usize = query.offset.parse().unwrap_or(0);
    let end = start.saturating_add(PER_PAGE);
    let next = if end < found.len() {
        end.to_string()
    } else {
        String::new()
    };
    let page = found.into_iter().skip(start).take(PER_PAGE);
    ctx.answer_inline_query(page.map(result))
        .next_offset(next)
        .cache_time(10)
        .await?;
    Ok(())
}

async fn count(chosen: Event<ChosenInlineResult>, State(choices): State<Choices>) {
    let mut choices = choices.0.lock().expect("nothing panics while it is held");
    *choices.entry(chosen.result_id.clone()).or_default() += 1;
}

fn find(query: &str) -> Vec<&'static str> {
    let query = query.trim().to_lowercase();
    let words = WORDS.iter().copied();
    words
        .filter(|word| word.to_lowercase().contains(&query))
        .collect()
}

fn result(word: &str) -> chappe::types::InlineQueryResult {
    let text = format!("{} as in {word}", &word[..1]);
    InlineQueryResultArticle::new(word, word, InputTextMessageContent::new(&text))
        .description(text)
        .into()
}

impl Choices {
    fn favourites_first(&self, mut words: Vec<&'static str>) -> Vec<&'static str> {
        let choices = self.0.lock().expect("nothing panics while it is held");
        let count = |word: &&str| choices.get(*word).copied().unwrap_or_default();
        words.sort_by_key(|word| std::cmp::Reverse(count(word)));
        words
    }
}

/// How many results come at a time; Telegram takes up to 50.
const PER_PAGE: usize = 5;

/// The spelling alphabet of radio operators.
const WORDS: [&str; 26] = [
    "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India", "Juliett",
    "Kilo", "Lima", "Mike", "November", "Oscar", "Papa", "Quebec", "Romeo", "Sierra", "Tango",
    "Uniform", "Victor", "Whiskey", "X-ray", "Yankee", "Zulu",
];

#[tokio::main]
async fn main() -> Result {
    if std::env::var_os("BOT_TOKEN").is_none() {
        return play().await;
    }
    tracing_subscriber::fmt::init(); // RUST_LOG=info shows what it does.
    chappe::run(Bot::from_env()?, app()).await?;
    Ok(())
}

/// The scene on the emulator: Ann and Bob write to each other, and the bot is not among them.
async fn play() -> Result {
    let scene = Scene::of(app()).await?;
    let me = scene
        .me
        .clone()
        .with_inline_mode("a letter")
        .with_inline_feedback();
    let (ann, bob) = (scene.person("Ann"), scene.person("Bob"));
    let chat = ann.user.create_group("Ann and Bob");
    chat.add(&bob.user);

    let words = async |who: &Person, query: &str| {
        who.prints(&format!("@{} {query}", me.username()));
        let mut typed = who.user.inline(&me, &chat, query);
        loop {
            let results = typed.results().await?.results;
            let words: Vec<_> = results.iter().map(|result| &*result.title).collect();
            println!("      {}", words.join(", "));
            match typed.more() {
                Some(more) => typed = more,
                None => return Ok::<_, chappe::BoxError>(typed),
            }
            println!("      (scrolls)");
        }
    };

    let typed = words(&ann, "o").await?;
    let sent = typed.choose("Victor");
    ann.prints(&chat.message(sent).ok_or("it was not sent")?.text);
    scene.settled().await?;
    words(&bob, "vi").await?;
    words(&bob, "r").await?;
    Ok(())
}
