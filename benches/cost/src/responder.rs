//! A server that answers each method with the same bytes, in a process of its own, so that none of
//! its work is counted.

use std::{
    convert::Infallible,
    env, io,
    io::{BufRead, BufReader},
    net::SocketAddr,
    process::{Child, Command, Stdio},
};

use bytes::Bytes;
use http::{
    HeaderName, HeaderValue, Request, Response,
    header::{
        ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, CONNECTION, CONTENT_TYPE,
        SERVER, STRICT_TRANSPORT_SECURITY,
    },
};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use crate::corpus;

/// The process of the server; it ends with this value.
#[derive(Debug)]
pub(crate) struct Responder {
    process: Child,
    pub(crate) address: SocketAddr,
}

impl Responder {
    /// Starts this program once more, as the server.
    pub(crate) fn start() -> io::Result<Self> {
        let mut process = Command::new(env::current_exe()?)
            .arg("serve")
            .stdout(Stdio::piped())
            .spawn()?;
        let said = process.stdout.take().expect("its output was asked for");
        let mut line = String::new();
        BufReader::new(said).read_line(&mut line)?;
        let address = line.trim().parse().map_err(io::Error::other)?;
        Ok(Self { process, address })
    }
}

impl Drop for Responder {
    fn drop(&mut self) {
        // It may have ended by itself, which the benchmark has noticed by then.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Prints the address, and serves until the process is ended.
pub(crate) async fn serve() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let connection =
            http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(answer));
        tokio::spawn(connection);
    }
}

async fn answer(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let method = request.uri().path().rsplit('/').next().unwrap_or_default();
    let answer = corpus::answer(method);
    let mut body = request.into_body();
    while body.frame().await.is_some_and(|frame| frame.is_ok()) {}
    let mut response = Response::new(Full::new(Bytes::from_static(answer)));
    for (name, value) in HEADERS {
        let value = HeaderValue::from_static(value);
        response.headers_mut().insert(name.clone(), value);
    }
    Ok(response)
}

/// What `api.telegram.org` sends with each answer, besides `Date` and `Content-Length`, which hyper
/// writes.
const HEADERS: [(&HeaderName, &str); 6] = [
    (&SERVER, "nginx/1.18.0"),
    (&CONTENT_TYPE, "application/json"),
    (&CONNECTION, "keep-alive"),
    (
        &STRICT_TRANSPORT_SECURITY,
        "max-age=31536000; includeSubDomains; preload",
    ),
    (&ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (
        &ACCESS_CONTROL_EXPOSE_HEADERS,
        "Content-Length,Content-Type,Date,Server,Connection",
    ),
];
