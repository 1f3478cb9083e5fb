/// The Portal's gate: accounts, proofs, wrong tries, sessions.
///
/// Decided here: proofs are hashed again with Argon2id, two at once; an unknown address gets a stable made-up salt and
/// the same answer after the same work as a wrong proof. Its made-up cost is the one new accounts are made
/// with today: once that cost is raised, accounts from before are told from unknown addresses by their older one, until
/// they are derived anew. An address that is taken is told at account creation, since
/// there is no inbox yet to tell its owner instead; a limit per peer makes asking slow. Anybody can make an address
/// wait by guessing at it, 15 minutes at most: a longer lock would let strangers shut people out. Everything here runs
/// on real time.
package app.glovebox.sim.portal.gate;
