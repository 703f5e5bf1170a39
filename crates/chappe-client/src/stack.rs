//! Names for the long bounds of a whole stack.

use bytes::Bytes;
use chappe_core::{BoxError, Call, Error, Reply};
use http::{Request, Response};
use http_body::Body;
use tower_service::Service;

use crate::RequestBody;

/// A stack of the call level: another name for a `Service<Call, Response = Reply>` that can be
/// cloned and sent between threads, as can its futures.
///
/// It is implemented for every such service; there is nothing to implement.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no stack of the call level",
    label = "these layers do not make a `Service<Call, Response = Reply>`",
    note = "it must be `Clone + Send + Sync + 'static`, its error must convert into \
            `chappe_core::Error` (a boxed error does), and its future must be `Send`"
)]
pub trait CallStack:
    Service<Call, Response = Reply, Error: Into<Error>, Future: Send> + Clone + Send + Sync + 'static
{
}

impl<S> CallStack for S where
    S: Service<Call, Response = Reply, Error: Into<Error>, Future: Send>
        + Clone
        + Send
        + Sync
        + 'static
{
}

/// A stack of the http level: another name for a `Service<http::Request<RequestBody>>` that can be
/// cloned and sent between threads, as can its futures and bodies.
///
/// It is implemented for every such service; there is nothing to implement.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no stack of the http level",
    label = "this does not make a `Service<http::Request<RequestBody>>`",
    note = "it must be `Clone + Send + Sync + 'static` and answer `http::Response<B>`, where `B` \
            is a `Send` body of `Bytes`; its error must convert into a boxed error, and its \
            future must be `Send`"
)]
pub trait HttpStack:
    Service<
        Request<RequestBody>,
        Response = Response<Self::ResponseBody>,
        Error: Into<BoxError>,
        Future: Send,
    > + Clone
    + Send
    + Sync
    + 'static
{
    /// The body of an answer.
    type ResponseBody: Body<Data = Bytes, Error: Into<BoxError>> + Send + 'static;
}

impl<S, B> HttpStack for S
where
    S: Service<Request<RequestBody>, Response = Response<B>, Error: Into<BoxError>, Future: Send>
        + Clone
        + Send
        + Sync
        + 'static,
    B: Body<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
{
    type ResponseBody = B;
}
