//! Polls and votes.

use chappe_types::types::{
    Link, MaybeInaccessibleMessage, Message, Poll, PollAnswer, PollMedia, PollOption,
    PollOptionAdded, PollType,
};

use super::{
    account::user,
    media::{Seen, live_photo, video},
    sticker::sticker,
};
use crate::{
    reply::to_json,
    state::{
        Id, State,
        content::Media,
        file::FileKind,
        poll::{self, Vote},
    },
    text::FormattedText,
};

/// The content of `poll`.
pub(crate) fn poll_json(state: &State, bot: Id, id: u64) -> String {
    to_json(&poll(state, bot, id))
}

/// The content of `poll_answer`.
pub(crate) fn poll_answer_json(state: &State, id: u64, voter: Id, vote: &Vote) -> String {
    let poll = state.poll(id);
    let places = vote.0.iter().map(|option| *option as i64);
    let ids = vote.0.iter().map(|option| &*poll.options[*option].id);
    let answer = PollAnswer::new(id.to_string(), places, ids).user(user(state, voter));
    to_json(&answer)
}

/// A poll by itself, without what stands around it in a message.
pub(crate) fn poll(state: &State, bot: Id, id: u64) -> Poll {
    let known = state.poll(id);
    // Where the results are hidden, those who sent the poll see them all the same.
    let is_shown = !known.hides_results || known.is_closed || known.author == bot;
    let options = known.options.iter().enumerate();
    let options = options.map(|(place, known)| {
        let mut option = option(state, bot, known);
        if is_shown {
            let votes = state.votes_in(id);
            let votes = votes.filter(|(_, vote)| vote.0.contains(&place));
            option.voter_count = votes.count() as i64;
        }
        option
    });
    let kind = match known.quiz {
        Some(_) => PollType::Quiz,
        None => PollType::Regular,
    };
    let mut poll = Poll::new(
        id.to_string(),
        &*known.question.text,
        options,
        state.votes_in(id).count() as i64,
        known.is_closed,
        known.voting.is_anonymous,
        kind,
        known.voting.allows_multiple_answers,
        known.voting.allows_revoting,
        false,
    );
    poll.question_entities = some(&known.question.entities);
    if known.close_date > 0 {
        poll = poll
            .open_period(known.open_period)
            .close_date(known.close_date);
    }
    if let Some(quiz) = &known.quiz {
        if known.is_closed || known.author == bot {
            poll = poll.correct_option_ids(quiz.correct.iter().map(|place| *place as i64));
        }
        if !quiz.explanation.is_empty() {
            poll = poll
                .explanation(&*quiz.explanation.text)
                .explanation_entities(quiz.explanation.entities.iter().cloned());
        }
        poll.explanation_media = media(state, bot, quiz.media.as_ref());
    }
    poll
}

/// A poll in a message.
pub(super) fn show(state: &State, bot: Id, id: u64, shown: Message) -> Message {
    let known = state.poll(id);
    let mut poll = poll(state, bot, id);
    if !known.description.is_empty() {
        poll = poll.description(&*known.description.text);
        poll.description_entities = some(&known.description.entities);
    }
    poll.media = media(state, bot, known.media.as_ref());
    shown.poll(poll)
}

/// What says that somebody has added an option; the message with the poll as the bot sees it.
pub(super) fn option_added(
    id: &str,
    text: &FormattedText,
    poll: Option<Message>,
) -> PollOptionAdded {
    let mut added = PollOptionAdded::new(id, &*text.text);
    added.option_text_entities = some(&text.entities);
    added.poll_message =
        poll.map(|message| MaybeInaccessibleMessage::Accessible(Box::new(message)));
    added
}

fn option(state: &State, bot: Id, known: &poll::PollOption) -> PollOption {
    let mut option = PollOption::new(&*known.id, &*known.text.text, 0);
    option.text_entities = some(&known.text.entities);
    option.media = media(state, bot, known.media.as_ref());
    if let Some((adder, date)) = known.added {
        option = option.added_by_user(user(state, adder)).addition_date(date);
    }
    option
}

fn media(state: &State, bot: Id, known: Option<&poll::PollMedia>) -> Option<Box<PollMedia>> {
    let shown = PollMedia::new();
    Some(Box::new(match known? {
        poll::PollMedia::File(known) => file(state, bot, known, shown),
        poll::PollMedia::Location(location) => shown.location(location.clone()),
        poll::PollMedia::Venue(venue) => shown.venue((**venue).clone()),
        poll::PollMedia::Link(url) => shown.link(Link::new(&**url)),
    }))
}

fn file(state: &State, bot: Id, known: &Media, shown: PollMedia) -> PollMedia {
    let seen = Seen::new(state, bot, known.file);
    match known.kind {
        FileKind::Animation => shown.animation(seen.animation()),
        FileKind::Audio => shown.audio(seen.audio()),
        FileKind::Photo if known.live.is_some() => shown.live_photo(live_photo(state, bot, known)),
        FileKind::Photo => shown.photo([seen.photo_size()]),
        FileKind::Sticker => shown.sticker(sticker(state, bot, known.file)),
        FileKind::Video => shown.video(video(state, bot, known)),
        FileKind::Document | FileKind::Thumbnail | FileKind::VideoNote | FileKind::Voice => {
            shown.document(seen.document())
        }
    }
}

fn some<T: Clone>(items: &[T]) -> Option<Vec<T>> {
    (!items.is_empty()).then(|| items.to_vec())
}
