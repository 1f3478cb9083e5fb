/// The messages both ends of the street share: routes, records, strict JSON, problem types.
///
/// Holds no behaviour but encoding. Neither the app nor the simulation may pass an object through here: they meet as
/// bytes. Problem types follow RFC 9457, the event stream the WHATWG server-sent events format.
package app.glovebox.wire;
