//! What the code that the macros write refers to, under one path here and in `chappe`.
//!
//! Nothing in it is meant to be named by hand, and it may change with any release.

pub use std::{convert::From, result::Result, string::String};

pub use chappe_core::BoxError;

pub use crate::{
    Context, FromContext, IntoAnswer,
    callback_data::{
        AlwaysFits, CallbackData, CallbackDataError, CallbackField, Length, Reader, Shape,
        Unreadable, Writer,
        field::{pack_fitting, unpack_from, whole},
        shape::have_twins,
    },
    commands::{
        ArgumentSpec, Arguments, CommandError, CommandScope, CommandSpec, Commands,
        find::command_from,
    },
};
