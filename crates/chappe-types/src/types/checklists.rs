// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Checklists.

use chappe_core::UnixTime;
use serde::Serialize;

use crate::types::{Chat, Message, MessageEntity, ParseMode, User};

/// A task of a checklist, and who has done it.
///
/// <https://core.telegram.org/bots/api#checklisttask>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ChecklistTask {
    /// The id of the task within its checklist.
    pub id: i64,
    /// What there is to do.
    pub text: String,
    /// The formatting in the text of the task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_entities: Option<Vec<MessageEntity>>,
    /// The user who ticked the task off; absent if it is open or a chat did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed_by_user: Option<Box<User>>,
    /// The chat that ticked the task off; absent if it is open or a user did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed_by_chat: Option<Box<Chat>>,
    /// When the task was ticked off; 0 while it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completion_date: Option<UnixTime>,
}

object! { ChecklistTask(id: plain i64, text: into String) {
    /// The formatting in the text of the task.
    text_entities: each MessageEntity,
    /// The user who ticked the task off; absent if it is open or a chat did it.
    completed_by_user: boxed User,
    /// The chat that ticked the task off; absent if it is open or a user did it.
    completed_by_chat: boxed Chat,
    /// When the task was ticked off; 0 while it is open.
    completion_date: into UnixTime,
} }

/// A list of tasks that can be ticked off.
///
/// <https://core.telegram.org/bots/api#checklist>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Checklist {
    /// The title of the checklist.
    pub title: String,
    /// The formatting in the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title_entities: Option<Vec<MessageEntity>>,
    /// The tasks, in order.
    pub tasks: Vec<ChecklistTask>,
    /// Set where not only the maker of the list can add tasks.
    #[serde(skip_serializing_if = "crate::object::is_unset")]
    pub others_can_add_tasks: bool,
    /// Set where not only the maker of the list can tick tasks off.
    #[serde(skip_serializing_if = "crate::object::is_unset")]
    pub others_can_mark_tasks_as_done: bool,
}

object! { Checklist(title: into String, tasks: each ChecklistTask) {
    /// The formatting in the title.
    title_entities: each MessageEntity,
    /// Set where not only the maker of the list can add tasks.
    others_can_add_tasks: flag bool,
    /// Set where not only the maker of the list can tick tasks off.
    others_can_mark_tasks_as_done: flag bool,
} }

/// A task of a checklist to be sent.
///
/// <https://core.telegram.org/bots/api#inputchecklisttask>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct InputChecklistTask {
    /// A number for the task, different from those of all others in the list. At least 1.
    pub id: i64,
    /// What there is to do. 1 to 100 characters after entities are parsed. Formatted by
    /// `parse_mode` or `text_entities`.
    pub text: String,
    /// The markup language of the text; links, mentions and code take no effect there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the text as a list, in place of `parse_mode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_entities: Option<Vec<MessageEntity>>,
}

object! { InputChecklistTask(id: plain i64, text: into String) {
    /// The markup language of the text; links, mentions and code take no effect there.
    parse_mode: into ParseMode,
    /// The formatting of the text as a list, in place of `parse_mode`.
    text_entities: each MessageEntity,
} }

/// A checklist to be sent.
///
/// <https://core.telegram.org/bots/api#inputchecklist>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct InputChecklist {
    /// The title of the checklist. 1 to 255 characters after entities are parsed. Formatted by
    /// `parse_mode` or `title_entities`.
    pub title: String,
    /// The markup language of the title; links, mentions and code take no effect there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the title as a list, in place of `parse_mode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title_entities: Option<Vec<MessageEntity>>,
    /// The tasks, in order. 1 to 30 items.
    pub tasks: Vec<InputChecklistTask>,
    /// Lets other users add tasks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub others_can_add_tasks: Option<bool>,
    /// Lets other users tick tasks off and reopen them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub others_can_mark_tasks_as_done: Option<bool>,
}

object! { InputChecklist(title: into String, tasks: each InputChecklistTask) {
    /// The markup language of the title; links, mentions and code take no effect there.
    parse_mode: into ParseMode,
    /// The formatting of the title as a list, in place of `parse_mode`.
    title_entities: each MessageEntity,
    /// Lets other users add tasks.
    others_can_add_tasks: plain bool,
    /// Lets other users tick tasks off and reopen them.
    others_can_mark_tasks_as_done: plain bool,
} }

/// A service event: tasks of a checklist were ticked off or opened again.
///
/// <https://core.telegram.org/bots/api#checklisttasksdone>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ChecklistTasksDone {
    /// The message with the checklist, if known; it carries no `reply_to_message` here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checklist_message: Option<Box<Message>>,
    /// The tasks that were ticked off, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marked_as_done_task_ids: Option<Vec<i64>>,
    /// The tasks whose tick was taken away, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marked_as_not_done_task_ids: Option<Vec<i64>>,
}

object! { ChecklistTasksDone() {
    /// The message with the checklist, if known; it carries no `reply_to_message` here.
    checklist_message: boxed Message,
    /// The tasks that were ticked off, by id.
    marked_as_done_task_ids: each i64,
    /// The tasks whose tick was taken away, by id.
    marked_as_not_done_task_ids: each i64,
} }

/// A service event: tasks were added to a checklist.
///
/// <https://core.telegram.org/bots/api#checklisttasksadded>
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ChecklistTasksAdded {
    /// The message with the checklist, if known; it carries no `reply_to_message` here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checklist_message: Option<Box<Message>>,
    /// The tasks that were added.
    pub tasks: Vec<ChecklistTask>,
}

object! { ChecklistTasksAdded(tasks: each ChecklistTask) {
    /// The message with the checklist, if known; it carries no `reply_to_message` here.
    checklist_message: boxed Message,
} }
