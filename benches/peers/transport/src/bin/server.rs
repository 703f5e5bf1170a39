//! A server over TLS that speaks HTTP/1.1 and HTTP/2, and answers every call with the same link.
//!
//! Prints its URL as a line of JSON, with its certificate, and serves until its standard input is
//! closed. It has one thread, so that a machine with two cores has one left for the client.

use std::{
    convert::Infallible,
    io::{self, Write},
    sync::Arc,
};

use bytes::Bytes;
use chappe_peers_harness::LINK;
use http::{HeaderValue, Request, Response, header::CONTENT_TYPE};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto,
};
use serde_json::json;
use tokio::{
    io::AsyncReadExt,
    net::{TcpListener, TcpStream},
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, crypto::ring::default_provider, pki_types::PrivateKeyDer},
};

/// What nginx lets a client do on one connection of HTTP/2 at the same time.
const STREAMS: u32 = 128;

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let signed = rcgen::generate_simple_self_signed(["localhost".to_owned()])
        .expect("a certificate for localhost");
    let key = PrivateKeyDer::Pkcs8(signed.signing_key.serialize_der().into());
    let mut config = ServerConfig::builder_with_provider(default_provider().into())
        .with_safe_default_protocol_versions()
        .expect("versions that ring has")
        .with_no_client_auth()
        .with_single_cert(vec![signed.cert.der().clone()], key)
        .expect("a certificate and its key");
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let acceptor = TlsAcceptor::from(Arc::new(config));

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    let url = format!("https://localhost:{port}");
    println!(
        "{}",
        json!({ "url": url, "certificate": signed.cert.der().to_vec() })
    );
    io::stdout().flush()?;
    let answer = json!({ "ok": true, "result": LINK }).to_string();
    let answer = Bytes::from(answer);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(acceptor.clone(), stream, answer.clone()));
        }
    });
    tokio::io::stdin().read_to_end(&mut Vec::new()).await?;
    Ok(())
}

async fn serve(acceptor: TlsAcceptor, stream: TcpStream, answer: Bytes) {
    // A client that has gone is none of the server's business.
    let Ok(()) = stream.set_nodelay(true) else {
        return;
    };
    let Ok(stream) = acceptor.accept(stream).await else {
        return;
    };
    let service = service_fn(move |request: Request<Incoming>| {
        let answer = answer.clone();
        async move {
            let mut body = request.into_body();
            while body.frame().await.is_some_and(|frame| frame.is_ok()) {}
            let mut response = Response::new(Full::new(answer));
            response
                .headers_mut()
                .insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            Ok::<_, Infallible>(response)
        }
    });
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder.http2().max_concurrent_streams(STREAMS);
    let _ = builder
        .serve_connection(TokioIo::new(stream), service)
        .await;
}
