package app.glovebox.sim.portal;

import app.glovebox.sim.portal.fleet.Fleet;
import app.glovebox.sim.portal.gate.Accounts;
import app.glovebox.sim.portal.gate.Anchors;
import app.glovebox.sim.portal.gate.CreationLimit;
import app.glovebox.sim.portal.gate.Refusal;
import app.glovebox.sim.portal.gate.Sessions;
import app.glovebox.store.StoreException;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import java.io.IOException;
import java.util.Map;

/// What can be asked of the Portal, route by route.
final class Desk {
    private static final Messages.Hello HELLO = new Messages.Hello("Glovebox simulated Portal", "1");

    private final Accounts accounts;
    private final Sessions sessions;
    private final CreationLimit creations;
    private final Anchors anchors;
    private final Fleet fleet;
    private final Streams streams;

    Desk(Accounts accounts, Sessions sessions, CreationLimit creations, Anchors anchors, Fleet fleet,
            Streams streams) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.creations = creations;
        this.anchors = anchors;
        this.fleet = fleet;
        this.streams = streams;
    }

    Map<String, Map<String, FrontDoor.Route>> routes() {
        return Map.of(
                Routes.HELLO, Map.of("GET", request -> Answer.json(HELLO)),
                Routes.ACCOUNTS, Map.of("POST", this::create),
                Routes.SIGN_IN_START, Map.of("POST", request ->
                        Answer.json(accounts.derivation(request.body(Messages.SignInStart.class)))),
                Routes.SIGN_IN, Map.of("POST", this::signIn),
                Routes.RENEW, Map.of("POST", request ->
                        Answer.json(sessions.renew(request.body(Messages.Renew.class).refresh()))),
                Routes.SESSION, Map.of("DELETE", this::signOut),
                Routes.PASSWORD, Map.of("PUT", this::changePassword),
                Routes.ANCHORS, Map.of("GET", this::anchor, "PUT", this::setAnchor),
                Routes.ME, Map.of("GET", this::me),
                Routes.EVENTS, Map.of("GET", this::events));
    }

    private Answer create(Request request) throws Refusal, StoreException, IOException {
        Messages.NewAccount wanted = request.body(Messages.NewAccount.class);
        creations.take(request.peer());
        accounts.create(wanted, fleet::welcome);
        fleet.hurry();
        return Answer.empty(201);
    }

    private Answer signIn(Request request) throws Refusal, StoreException, IOException {
        Messages.SignIn message = request.body(Messages.SignIn.class);
        return Answer.json(sessions.open(accounts.signIn(message), message.device()));
    }

    private Answer signOut(Request request) throws Refusal, StoreException {
        sessions.end(sessions.holder(request.bearer()).session());
        return Answer.empty(204);
    }

    private Answer changePassword(Request request) throws Refusal, StoreException, IOException {
        Sessions.Holder holder = sessions.holder(request.bearer());
        accounts.change(holder.account(), request.body(Messages.NewPassword.class));
        return Answer.empty(204);
    }

    private Answer anchor(Request request) throws Refusal, StoreException {
        return Answer.json(anchors.of(sessions.holder(request.bearer()).account(), request.leaf()));
    }

    private Answer setAnchor(Request request) throws Refusal, StoreException, IOException {
        Sessions.Holder holder = sessions.holder(request.bearer());
        anchors.set(holder.account(), request.leaf(), request.body(Messages.SetAnchor.class));
        return Answer.empty(204);
    }

    private Answer me(Request request) throws Refusal, StoreException {
        Sessions.Holder holder = sessions.holder(request.bearer());
        Messages.Me me = accounts.me(holder.account()).orElseThrow(() -> Refusal.of(Problem.Type.TOKEN_REFUSED));
        return Answer.json(new Messages.Me(me.displayName(), me.email(), fleet.vehicles(holder.account())));
    }

    private Answer events(Request request) throws Refusal, StoreException {
        Sessions.Holder holder = sessions.holder(request.bearer());
        return streams.open(holder, request.header(Routes.LAST_EVENT_ID), () -> sessions.alive(holder.session()));
    }
}
