//! Methods about games.

use super::{
    Context, Simulated,
    access::Access,
    send::{LEFT_OUT, send_with, shown},
};
use crate::{
    flags::Permission,
    render,
    reply::{Answer, Refusal},
    request::to_i32,
    state::{
        Id,
        content::{Content, GameContent},
        game::Rank,
        message::Place,
    },
    text::FormattedText,
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new("sendGame", LEFT_OUT, send_game),
    Simulated::new("setGameScore", &[], set_game_score),
    Simulated::new("getGameHighScores", &[], get_game_high_scores),
];

fn send_game(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let short_name = context.required("game_short_name")?;
    let permission = (Permission::SendOtherMessages, "games");
    send_with(context, permission, |context| game(context, short_name))
}

/// A game of this bot, as the content of a message.
pub(super) fn game(context: &Context<'_>, short_name: &str) -> Result<Content, Refusal> {
    let bot = context.bot;
    if !context
        .state
        .games
        .contains_key(&(bot, short_name.to_owned()))
    {
        return Err(Refusal::bad_request("GAME_BOT_INVALID"));
    }
    Ok(Content::Game(GameContent {
        bot,
        short_name: short_name.to_owned(),
        text: FormattedText::default(),
    }))
}

fn set_game_score(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let score = to_i32(context.arg("score"));
    let found = Found::find(context, Access::Write, "message to set game score")?;
    check_player(context, user)?;
    let game = found.game(context, "game score can't be set")?;
    if score < 0 {
        return Err(Refusal::bad_request("SCORE_INVALID"));
    }
    let key = (found.place, context.bot, game, user);
    let (is_forced, now) = (context.request.flag("force"), context.now);
    if !context.state.set_score(key, score.into(), is_forced, now) {
        return Err(Refusal::bad_request("BOT_SCORE_NOT_MODIFIED"));
    }
    if is_shown_in_message(context) {
        context.state.show_scores(found.place, found.message, now);
    }
    if found.is_inline {
        return Ok(Answer::yes());
    }
    Ok(shown(context, found.place, found.message))
}

fn get_game_high_scores(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let user = context.request.user_id()?;
    let found = Found::find(context, Access::Read, "message to get game high scores")?;
    check_player(context, user)?;
    let game = found.game(context, "MESSAGE_ID_INVALID")?;
    let ranking = context.state.ranking(found.place, context.bot, &game);
    let scores: Vec<_> = neighbours(&ranking, user)
        .into_iter()
        .map(|rank| render::high_score(context.state, rank))
        .collect();
    Ok(Answer::of(&scores))
}

/// The message of a game.
#[derive(Clone, Copy, Debug)]
struct Found {
    place: Place,
    message: i64,
    is_inline: bool,
}

impl Found {
    /// Finds the message that a call names; `what` is what the server calls it.
    fn find(context: &mut Context<'_>, access: Access, what: &str) -> Result<Self, Refusal> {
        let (chat, message) = (context.arg("chat_id"), context.message_id());
        if chat.is_empty() && message == 0 {
            let (place, message) = context.inline_message()?;
            return Ok(Self {
                place,
                message,
                is_inline: true,
            });
        }
        let (place, _) = context.check_message(chat, message, access, what)?;
        Ok(Self {
            place,
            message,
            is_inline: false,
        })
    }

    /// The short name of the game, which has to be one of this bot and to have its button.
    fn game(self, context: &Context<'_>, otherwise: &str) -> Result<String, Refusal> {
        let message = context.state.message(self.place, self.message);
        let message = message.filter(|message| message.keyboard().is_some());
        match message.map(|message| &message.draft.content) {
            Some(Content::Game(game)) if game.bot == context.bot => Ok(game.short_name.clone()),
            _ => Err(Refusal::bad_request(otherwise)),
        }
    }
}

fn check_player(context: &Context<'_>, user: Id) -> Result<(), Refusal> {
    if context.state.knows(context.bot, user) {
        return Ok(());
    }
    Err(Refusal::bad_request("user not found"))
}

/// Whether the table of scores is written into the message; the older parameter says so the other
/// way round.
fn is_shown_in_message(context: &Context<'_>) -> bool {
    if !context.arg("disable_edit_message").is_empty() {
        return !context.request.flag("disable_edit_message");
    }
    context.arg("edit_message").is_empty() || context.request.flag("edit_message")
}

/// Those around a player, and the best three.
fn neighbours(ranking: &[Rank], user: Id) -> Vec<Rank> {
    let own = ranking.iter().find(|rank| rank.user == user);
    let is_near = |rank: &&Rank| {
        own.is_some_and(|own| own.position.abs_diff(rank.position) <= NEIGHBOURS)
            || rank.position <= BEST
    };
    ranking.iter().filter(is_near).copied().collect()
}

const NEIGHBOURS: usize = 2;
const BEST: usize = 3;
