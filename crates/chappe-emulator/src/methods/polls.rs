//! Methods that send and stop polls.

use serde_json::Value;

use super::{
    Context, Simulated,
    access::Access,
    album::file_of,
    media::Piece,
    object::{Mistake, Object},
    places::{check_point, point_of, venue_of},
    send::{formatted_text, reply_markup, send_with},
    upload::Upload,
};
use crate::{
    flags::{Permission, Right},
    render,
    reply::{Answer, Refusal},
    request::to_i32,
    state::{
        content::Content,
        file::FileKind,
        message::Place,
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
    let message_id = to_i32(context.arg("message_id"));
    let markup = reply_markup(context)?;
    let place = context.check_chat(Access::Write)?;
    let not_found = || Refusal::bad_request("message with poll to stop not found");
    let message = context.state.message(place, message_id.into());
    let message = message.ok_or_else(not_found)?;
    let Content::Poll(poll) = message.draft.content else {
        return Err(Refusal::bad_request("message is not a poll"));
    };
    if context.state.poll(poll).is_closed {
        return Err(Refusal::bad_request("poll has already been closed"));
    }
    let status = context.state.status_in(place, context.bot);
    let is_editor =
        is_channel(context, place) && status.is_some_and(|status| status.has(Right::EditMessages));
    let is_own = message.author == context.bot || is_editor;
    if !is_own || message.draft.forwarded.is_some() {
        return Err(Refusal::bad_request("poll can't be stopped"));
    }
    let (key, now) = ((place, message.id), context.now);
    if let Some(message) = context.state.messages.get_mut(&key) {
        message.draft.markup = markup;
    }
    context.state.close_poll(poll, now);
    let poll = render::poll_json(context.state, context.bot, poll);
    Ok(Answer::Result(poll))
}

fn is_channel(context: &Context<'_>, place: Place) -> bool {
    match place {
        Place::Private { .. } => false,
        Place::Chat(chat) => context.state.chat(chat).is_channel(),
    }
}

/// A poll that is to be sent. Nothing of it is kept yet.
#[derive(Debug)]
struct InputPoll<'a> {
    question: FormattedText,
    options: Vec<InputOption<'a>>,
    description: FormattedText,
    quiz: Option<InputQuiz<'a>>,
    media: Option<InputMedia<'a>>,
}

#[derive(Debug)]
struct InputOption<'a> {
    text: FormattedText,
    media: Option<InputMedia<'a>>,
}

#[derive(Debug)]
struct InputQuiz<'a> {
    correct: Vec<i32>,
    explanation: FormattedText,
    media: Option<InputMedia<'a>>,
}

#[derive(Debug)]
enum InputMedia<'a> {
    File(Box<Piece<'a>>),
    Made(PollMedia),
}

impl<'a> InputPoll<'a> {
    /// Reads the parameters, in the server's order.
    fn read(context: &Context<'a>) -> Result<Self, Refusal> {
        let question = formatted(context, "question")?;
        let options = InputOption::read_all(context)?;
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
            media: InputMedia::read(context, "media")?,
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
        poll.media = made(self.media, context)?;
        for option in self.options {
            let media = made(option.media, context)?;
            let option = PollOption::new(context.state, option.text, media);
            poll.options.push(option);
        }
        if let Some(quiz) = self.quiz {
            let correct = quiz.correct.iter();
            poll.quiz = Some(Quiz {
                correct: correct.map(|place| *place as usize).collect(),
                explanation: quiz.explanation,
                media: made(quiz.media, context)?,
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
            .map(|option| option.text.text.chars().count());
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
        if is_named && is_channel(context, place) {
            let text = "non-anonymous polls can't be sent to channel chats";
            return Err(Refusal::bad_request(text));
        }
        Ok(())
    }
}

impl<'a> InputOption<'a> {
    fn read_all(context: &Context<'a>) -> Result<Vec<Self>, Refusal> {
        let malformed = |_| Refusal::bad_request("can't parse options JSON object");
        let value: Value = serde_json::from_str(context.arg("options")).map_err(malformed)?;
        let Value::Array(items) = value else {
            let text = "expected an Array of String as options";
            return Err(Refusal::bad_request(text));
        };
        items.iter().map(|item| Self::read(context, item)).collect()
    }

    fn read(context: &Context<'a>, value: &Value) -> Result<Self, Refusal> {
        if let Value::String(text) = value {
            return Ok(Self {
                text: formatted_text(context, text, "", "")?,
                media: None,
            });
        }
        let wrong = || Refusal::bad_request("expected an option to be of type String");
        let object = Object::of(value).ok_or_else(wrong)?;
        object.required_text("text").map_err(Mistake::alone)?;
        let text = object.formatted(context, "text", ["text_parse_mode", "text_entities"]);
        let text = text.map_err(Mistake::alone)?;
        let media = match object.field("media") {
            None => None,
            Some(value) => Some(
                InputMedia::of(context, value, OPTION_MEDIA)
                    .map_err(|mistake| mistake.within("failed to parse poll option media"))?,
            ),
        };
        Ok(Self { text, media })
    }
}

impl<'a> InputQuiz<'a> {
    fn read(context: &Context<'a>) -> Result<Self, Refusal> {
        Ok(Self {
            explanation: formatted(context, "explanation")?,
            media: InputMedia::read(context, "explanation_media")?,
            correct: correct(context)?,
        })
    }
}

impl<'a> InputMedia<'a> {
    fn read(context: &Context<'a>, name: &str) -> Result<Option<Self>, Refusal> {
        let text = context.arg(name);
        if text.is_empty() {
            return Ok(None);
        }
        let malformed = |_| Refusal::bad_request("can't parse InputPollMedia JSON object");
        let value: Value = serde_json::from_str(text).map_err(malformed)?;
        if value.is_null() {
            return Ok(None);
        }
        let media = Self::of(context, &value, POLL_MEDIA);
        let media = media.map_err(|mistake| mistake.within("failed to parse InputPollMedia"));
        media.map(Some)
    }

    /// Reads a medium whose type is one of these.
    fn of(context: &Context<'a>, value: &Value, kinds: &[&str]) -> Result<Self, Mistake> {
        let object = Object::of(value).ok_or_else(|| Mistake::words("expected an Object"))?;
        let kind = object.required_text("type")?;
        if !kinds.contains(&&*kind) {
            return Err(Mistake::Words(format!("type \"{kind}\" is unsupported")));
        }
        let made = match &*kind {
            "location" => PollMedia::Location(point_of(object)?),
            "venue" => PollMedia::Venue(Box::new(venue_of(object)?)),
            "link" => PollMedia::Link(object.required_text("url")?),
            "sticker" => {
                let upload = Upload::find(context, "", &object.text("media")?);
                let upload = upload.ok_or_else(|| Mistake::words("media not found"))?;
                return Ok(Self::File(Box::new(Piece::new(FileKind::Sticker, upload))));
            }
            _ => return Ok(Self::File(Box::new(file_of(context, object, false)?))),
        };
        Ok(Self::Made(made))
    }
}

/// Keeps the file of a medium.
fn made(
    media: Option<InputMedia<'_>>,
    context: &mut Context<'_>,
) -> Result<Option<PollMedia>, Refusal> {
    Ok(Some(match media {
        None => return Ok(None),
        Some(InputMedia::File(piece)) => PollMedia::File(piece.keep(context)?),
        Some(InputMedia::Made(made)) => {
            if let PollMedia::Location(location) = &made {
                check_point(location, "wrong location specified")?;
            }
            made
        }
    }))
}

/// Reads `correct_option_ids`, or the one that there was before there were several.
fn correct(context: &Context<'_>) -> Result<Vec<i32>, Refusal> {
    let text = context.arg("correct_option_ids");
    if text.is_empty() {
        let one = context.arg("correct_option_id");
        return Ok(Some(one)
            .filter(|one| !one.is_empty())
            .map(to_i32)
            .into_iter()
            .collect());
    }
    let malformed = |_| Refusal::bad_request("can't parse correct option identifiers JSON object");
    let Value::Array(items) = serde_json::from_str(text).map_err(malformed)? else {
        let text = "expected an Array of correct option identifiers";
        return Err(Refusal::bad_request(text));
    };
    let place = |item: &Value| {
        let Value::Number(number) = item else {
            let text = "correct option identifier must be of type Number";
            return Err(Refusal::bad_request(text));
        };
        let number = number
            .as_i64()
            .and_then(|number| i32::try_from(number).ok());
        number.ok_or_else(|| Refusal::bad_request("invalid correct option identifier specified"))
    };
    items.iter().map(place).collect()
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
    formatted_text(context, context.arg(name), mode, entities)
}

const POLL_MEDIA: &[&str] = &[
    "animation",
    "audio",
    "document",
    "live_photo",
    "location",
    "photo",
    "venue",
    "video",
];
const OPTION_MEDIA: &[&str] = &[
    "animation",
    "link",
    "live_photo",
    "location",
    "photo",
    "sticker",
    "venue",
    "video",
];
/// In characters.
const MAX_QUESTION: usize = 300;
const MAX_OPTION: usize = 100;
const MAX_EXPLANATION: usize = 200;
/// In seconds.
const MIN_PERIOD: i64 = 5;
const MAX_PERIOD: i32 = 2_628_000;
