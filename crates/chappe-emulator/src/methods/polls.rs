//! Methods that send and stop polls.

use chappe_types::types::MessageEntity;
use serde::Deserialize;

use super::{
    Context, Simulated,
    access::Access,
    buttons::{self, Stand},
    input_media::{InputMedia, entities_json, required},
    places::check_point,
    send::{read_text, reply_markup, send_with},
};
use crate::{
    flags::{Permission, Right},
    render,
    reply::{Answer, Refusal},
    request::to_i32,
    schema::json::read,
    state::{
        content::Content,
        poll::{MAX_OPTIONS, Poll, PollMedia, PollOption, Quiz, Voting},
    },
    text::FormattedText,
};

pub(super) const METHODS: &[Simulated] = &[
    Simulated::new(
        "sendPoll",
        &["business_connection_id", "members_only", "country_codes"],
        send_poll,
    ),
    Simulated::new("stopPoll", &["business_connection_id"], stop_poll),
];

fn send_poll(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let input = InputPoll::read(context)?;
    send_with(context, (Permission::SendPolls, "polls"), |context| {
        let poll = input.make(context)?;
        Ok(Content::Poll(context.state.add_poll(poll)))
    })
}

fn stop_poll(context: &mut Context<'_>) -> Result<Answer, Refusal> {
    let (chat, id) = (context.arg("chat_id"), context.message_id());
    let markup = reply_markup(context)?;
    let what = "message with poll to stop";
    let (place, message) = context.check_message(chat, id, Access::Write, what)?;
    let Content::Poll(poll) = message.draft.content else {
        return Err(Refusal::bad_request("message is not a poll"));
    };
    if context.state.poll(poll).is_closed {
        return Err(Refusal::bad_request("poll has already been closed"));
    }
    let status = context.state.status_in(place, context.bot);
    let is_editor = context.state.is_channel(place)
        && status.is_some_and(|status| status.has(Right::EditMessages));
    let is_own = message.author == context.bot || is_editor;
    if !is_own || message.draft.forwarded.is_some() {
        return Err(Refusal::bad_request("poll can't be stopped"));
    }
    let stand = Stand {
        place,
        kind: message.draft.content.kind(),
        is_edited: true,
    };
    let markup = buttons::fit(context, stand, markup)?;
    if let Some(message) = context.state.messages.get_mut(&(place, id)) {
        message.draft.markup = markup;
    }
    context.state.close_poll(poll, context.now);
    let poll = render::poll_json(context.state, context.bot, poll);
    Ok(Answer::Result(poll))
}

/// A poll that is to be sent. Nothing of it is kept yet.
#[derive(Debug)]
struct InputPoll {
    question: FormattedText,
    options: Vec<(FormattedText, Option<InputMedia>)>,
    description: FormattedText,
    quiz: Option<InputQuiz>,
    media: Option<InputMedia>,
}

/// An option, as the parameters have it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct InputOption {
    text: String,
    text_parse_mode: String,
    text_entities: Vec<MessageEntity>,
    media: Option<InputMedia>,
}

#[derive(Debug)]
struct InputQuiz {
    correct: Vec<i32>,
    explanation: FormattedText,
    media: Option<InputMedia>,
}

impl InputPoll {
    /// Reads the parameters, in the server's order.
    fn read(context: &Context<'_>) -> Result<Self, Refusal> {
        let question = formatted(context, "question")?;
        let mut options = Vec::new();
        for option in required::<Vec<InputOption>>(context, SEND_POLL, "options")? {
            let entities = entities_json(&option.text_entities);
            let text = read_text(context, &option.text, &option.text_parse_mode, &entities)?;
            options.push((text, option.media));
        }
        let description = formatted(context, "description")?;
        let quiz = match context.arg("type") {
            "quiz" => Some(InputQuiz::read(context)?),
            "" | "regular" => None,
            _ => return Err(Refusal::bad_request("unsupported poll type specified")),
        };
        Ok(Self {
            question,
            options,
            description,
            quiz,
            media: read(context.request, SEND_POLL, "media")?,
        })
    }

    /// Checks the poll and keeps its files.
    fn make(self, context: &mut Context<'_>) -> Result<Poll, Refusal> {
        self.check(context)?;
        let is_quiz = self.quiz.is_some();
        let flag = |name: &str, default: bool| match context.arg(name) {
            "" => default,
            _ => context.request.flag(name),
        };
        let mut poll = Poll {
            author: context.bot,
            question: self.question,
            description: self.description,
            voting: Voting {
                is_anonymous: flag("is_anonymous", true),
                allows_multiple_answers: flag("allows_multiple_answers", false),
                allows_revoting: flag("allows_revoting", !is_quiz),
            },
            allows_adding_options: flag("allow_adding_options", false) && !is_quiz,
            hides_results: flag("hide_results_until_closes", false),
            is_closed: flag("is_closed", false),
            ..Poll::default()
        };
        (poll.open_period, poll.close_date) = closing(context)?;
        poll.media = keep(self.media, context)?;
        for (text, media) in self.options {
            let media = keep(media, context)?;
            let option = PollOption::new(context.state, text, media);
            poll.options.push(option);
        }
        if let Some(quiz) = self.quiz {
            let correct = quiz.correct.iter();
            poll.quiz = Some(Quiz {
                correct: correct.map(|place| *place as usize).collect(),
                explanation: quiz.explanation,
                media: keep(quiz.media, context)?,
            });
        }
        Ok(poll)
    }

    fn check(&self, context: &mut Context<'_>) -> Result<(), Refusal> {
        let length = self.question.text.chars().count();
        let count = self.options.len();
        let mut lengths = self
            .options
            .iter()
            .map(|(text, _)| text.text.chars().count());
        let explanation = self.quiz.as_ref().map(|quiz| &quiz.explanation);
        let text = if length == 0 {
            "poll question must be non-empty".to_owned()
        } else if length > MAX_QUESTION {
            format!("poll question length must not exceed {MAX_QUESTION}")
        } else if count == 0 {
            "poll must have at least 1 option".to_owned()
        } else if count > MAX_OPTIONS {
            format!("poll can't have more than {MAX_OPTIONS} options")
        } else if lengths.clone().any(|length| length == 0) {
            "poll options must be non-empty".to_owned()
        } else if lengths.any(|length| length > MAX_OPTION) {
            format!("poll options length must not exceed {MAX_OPTION}")
        } else if explanation.is_some_and(|text| text.text.chars().count() > MAX_EXPLANATION) {
            "message caption is too long".to_owned()
        } else {
            return self.check_quiz(context);
        };
        Err(Refusal::bad_request(&text))
    }

    fn check_quiz(&self, context: &mut Context<'_>) -> Result<(), Refusal> {
        if let Some(quiz) = &self.quiz {
            let is_option =
                |place: &i32| usize::try_from(*place).is_ok_and(|place| place < self.options.len());
            if quiz.correct.is_empty() {
                return Err(Refusal::bad_request("QUIZ_CORRECT_ANSWERS_EMPTY"));
            }
            if !quiz.correct.iter().all(is_option) {
                return Err(Refusal::bad_request("wrong correct option ID specified"));
            }
            if quiz.correct.len() > 1 && !context.request.flag("allows_multiple_answers") {
                return Err(Refusal::bad_request("QUIZ_CORRECT_ANSWERS_TOO_MUCH"));
            }
        }
        let is_named =
            !matches!(context.arg("is_anonymous"), "") && !context.request.flag("is_anonymous");
        let place = context.check_chat(Access::Write)?;
        if is_named && context.state.is_channel(place) {
            let text = "non-anonymous polls can't be sent to channel chats";
            return Err(Refusal::bad_request(text));
        }
        Ok(())
    }
}

impl InputQuiz {
    fn read(context: &Context<'_>) -> Result<Self, Refusal> {
        let explanation = formatted(context, "explanation")?;
        let media = read(context.request, SEND_POLL, "explanation_media")?;
        let correct = match read(context.request, SEND_POLL, "correct_option_ids")? {
            Some(correct) => correct,
            // There was one before there were several.
            None => match context.arg("correct_option_id") {
                "" => Vec::new(),
                one => vec![to_i32(one)],
            },
        };
        Ok(Self {
            correct,
            explanation,
            media,
        })
    }
}

/// Keeps the file of a medium, where it has one.
fn keep(
    media: Option<InputMedia>,
    context: &mut Context<'_>,
) -> Result<Option<PollMedia>, Refusal> {
    let Some(media) = media else { return Ok(None) };
    let Some(placed) = media.placed() else {
        let media = media.piece(context)?.keep(context)?;
        return Ok(Some(PollMedia::File(media)));
    };
    if let PollMedia::Location(location) = &placed {
        check_point(location, "wrong location specified")?;
    }
    Ok(Some(placed))
}

/// Reads for how many seconds the poll is open, and until when; zero for ever.
fn closing(context: &Context<'_>) -> Result<(i64, i64), Refusal> {
    let now = context.now.unix;
    let period: i64 = context
        .request
        .integer("open_period", 0, 0, MAX_PERIOD)
        .into();
    let date = i64::from(to_i32(context.arg("close_date")));
    let (period, date) = match (period, date) {
        (0, 0) => return Ok((0, 0)),
        // Where both are given, the period counts.
        (0, date) => (date - now, date),
        (period, _) => (period, now + period),
    };
    if !(MIN_PERIOD..=MAX_PERIOD.into()).contains(&period) {
        return Err(Refusal::bad_request("wrong poll data specified"));
    }
    Ok((period, date))
}

/// Reads a text that has a mode and entities of its own.
fn formatted(context: &Context<'_>, name: &str) -> Result<FormattedText, Refusal> {
    let mode = context.arg(&format!("{name}_parse_mode"));
    let entities = context.arg(&format!("{name}_entities"));
    read_text(context, context.arg(name), mode, entities)
}

const SEND_POLL: &str = "sendPoll";
/// In characters.
const MAX_QUESTION: usize = 300;
const MAX_OPTION: usize = 100;
const MAX_EXPLANATION: usize = 200;
/// In seconds.
const MIN_PERIOD: i64 = 5;
const MAX_PERIOD: i32 = 2_628_000;
