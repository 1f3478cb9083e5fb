/// Where a manifest of the newest version comes from over the network, and how its payload is read.
///
/// One request without anything about the person, the car or this version: the server sees the computer's network
/// address, the time, and that Glovebox asks. TLS 1.3 with the certificate authorities this Java knows, no redirects, no
/// cookies, a connection of its own that is closed afterwards, one deadline for all of it. The answer's length is
/// counted, whatever was announced. What is read is judged elsewhere; TLS only keeps others from seeing who asks whom.
///
/// The payload is JSON in the strict reading the wire has: unknown, missing and duplicate members are refused, because
/// the format's number says which there are, and two readers must not come to read one manifest differently.
package app.glovebox.link.update;
