/// The messages both ends of the street share: routes, records, strict JSON, problem types.
///
/// Holds no behaviour but encoding. Neither the app nor the simulation may pass an object through here: they meet as
/// bytes. Problem types follow RFC 9457, the event stream the WHATWG server-sent events format.
///
/// JSON is read strictly (unknown, missing and duplicate members, wrong types and over-long texts are refused), so that
/// the two ends cannot come to read one message differently. Records are plain shapes: limits belong to each end's own
/// door. Jackson is the only library here.
package app.glovebox.wire;
