// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Checklists.

use chappe_core::UnixTime;

use crate::types::{Chat, Message, MessageEntity, ParseMode, User};

/// A task of a checklist, and who has done it.
///
/// <https://core.telegram.org/bots/api#checklisttask>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChecklistTask {
    /// The id of the task within its checklist.
    pub id: i64,
    /// What there is to do.
    pub text: String,
    /// The formatting in the text of the task.
    pub text_entities: Option<Vec<MessageEntity>>,
    /// The user who ticked the task off; absent if it is open or a chat did it.
    pub completed_by_user: Option<Box<User>>,
    /// The chat that ticked the task off; absent if it is open or a user did it.
    pub completed_by_chat: Option<Box<Chat>>,
    /// When the task was ticked off; 0 while it is open.
    pub completion_date: Option<UnixTime>,
}

builder! { ChecklistTask(id: plain i64, text: into String) {
    /// The formatting in the text of the task.
    text_entities: each MessageEntity,
    /// The user who ticked the task off; absent if it is open or a chat did it.
    completed_by_user: boxed User,
    /// The chat that ticked the task off; absent if it is open or a user did it.
    completed_by_chat: boxed Chat,
    /// When the task was ticked off; 0 while it is open.
    completion_date: into UnixTime,
} }

object! { ChecklistTask {
    id: required, text: required, text_entities: optional, completed_by_user: optional,
    completed_by_chat: optional, completion_date: optional,
} }

/// A list of tasks that can be ticked off.
///
/// <https://core.telegram.org/bots/api#checklist>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Checklist {
    /// The title of the checklist.
    pub title: String,
    /// The formatting in the title.
    pub title_entities: Option<Vec<MessageEntity>>,
    /// The tasks, in order.
    pub tasks: Vec<ChecklistTask>,
    /// Set where not only the maker of the list can add tasks.
    pub others_can_add_tasks: bool,
    /// Set where not only the maker of the list can tick tasks off.
    pub others_can_mark_tasks_as_done: bool,
}

builder! { Checklist(title: into String, tasks: each ChecklistTask) {
    /// The formatting in the title.
    title_entities: each MessageEntity,
    /// Set where not only the maker of the list can add tasks.
    others_can_add_tasks: flag bool,
    /// Set where not only the maker of the list can tick tasks off.
    others_can_mark_tasks_as_done: flag bool,
} }

object! { Checklist {
    title: required, title_entities: optional, tasks: required, others_can_add_tasks: flag,
    others_can_mark_tasks_as_done: flag,
} }

/// A task of a checklist to be sent.
///
/// <https://core.telegram.org/bots/api#inputchecklisttask>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputChecklistTask {
    /// A number for the task, different from those of all others in the list. At least 1.
    pub id: i64,
    /// What there is to do. 1 to 100 characters after entities are parsed. Formatted by
    /// `parse_mode` or `text_entities`.
    pub text: String,
    /// The markup language of the text; links, mentions and code take no effect there.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the text as a list, in place of `parse_mode`.
    pub text_entities: Option<Vec<MessageEntity>>,
}

builder! { InputChecklistTask(id: plain i64, text: into String) {
    /// The markup language of the text; links, mentions and code take no effect there.
    parse_mode: into ParseMode,
    /// The formatting of the text as a list, in place of `parse_mode`.
    text_entities: each MessageEntity,
} }

object! { InputChecklistTask {
    id: required, text: required, parse_mode: optional, text_entities: optional,
} }

/// A checklist to be sent.
///
/// <https://core.telegram.org/bots/api#inputchecklist>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputChecklist {
    /// The title of the checklist. 1 to 255 characters after entities are parsed. Formatted by
    /// `parse_mode` or `title_entities`.
    pub title: String,
    /// The markup language of the title; links, mentions and code take no effect there.
    pub parse_mode: Option<ParseMode>,
    /// The formatting of the title as a list, in place of `parse_mode`.
    pub title_entities: Option<Vec<MessageEntity>>,
    /// The tasks, in order. 1 to 30 items.
    pub tasks: Vec<InputChecklistTask>,
    /// Lets other users add tasks.
    pub others_can_add_tasks: Option<bool>,
    /// Lets other users tick tasks off and reopen them.
    pub others_can_mark_tasks_as_done: Option<bool>,
}

builder! { InputChecklist(title: into String, tasks: each InputChecklistTask) {
    /// The markup language of the title; links, mentions and code take no effect there.
    parse_mode: into ParseMode,
    /// The formatting of the title as a list, in place of `parse_mode`.
    title_entities: each MessageEntity,
    /// Lets other users add tasks.
    others_can_add_tasks: plain bool,
    /// Lets other users tick tasks off and reopen them.
    others_can_mark_tasks_as_done: plain bool,
} }

object! { InputChecklist {
    title: required, parse_mode: optional, title_entities: optional, tasks: required,
    others_can_add_tasks: optional, others_can_mark_tasks_as_done: optional,
} }

/// A service event: tasks of a checklist were ticked off or opened again.
///
/// <https://core.telegram.org/bots/api#checklisttasksdone>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChecklistTasksDone {
    /// The message with the checklist, if known; it carries no `reply_to_message` here.
    pub checklist_message: Option<Box<Message>>,
    /// The tasks that were ticked off, by id.
    pub marked_as_done_task_ids: Option<Vec<i64>>,
    /// The tasks whose tick was taken away, by id.
    pub marked_as_not_done_task_ids: Option<Vec<i64>>,
}

builder! { ChecklistTasksDone() {
    /// The message with the checklist, if known; it carries no `reply_to_message` here.
    checklist_message: boxed Message,
    /// The tasks that were ticked off, by id.
    marked_as_done_task_ids: each i64,
    /// The tasks whose tick was taken away, by id.
    marked_as_not_done_task_ids: each i64,
} }

object! { ChecklistTasksDone {
    checklist_message: optional, marked_as_done_task_ids: optional,
    marked_as_not_done_task_ids: optional,
} }

/// A service event: tasks were added to a checklist.
///
/// <https://core.telegram.org/bots/api#checklisttasksadded>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChecklistTasksAdded {
    /// The message with the checklist, if known; it carries no `reply_to_message` here.
    pub checklist_message: Option<Box<Message>>,
    /// The tasks that were added.
    pub tasks: Vec<ChecklistTask>,
}

builder! { ChecklistTasksAdded(tasks: each ChecklistTask) {
    /// The message with the checklist, if known; it carries no `reply_to_message` here.
    checklist_message: boxed Message,
} }

object! { ChecklistTasksAdded {
    checklist_message: optional, tasks: required,
} }
