package app.glovebox.ui.signin;

import app.glovebox.ui.kit.Message;

/// A refusal in place: the field it is about and the sentence saying what to do next.
record Problem(Spot at, Message text) {
    static final Problem NONE = new Problem(Spot.NOWHERE, Message.NONE);

    /// FORM: about no single field. PORTAL: the Portal is not the trusted one, and the form gives way to a warning.
    enum Spot { NOWHERE, NAME, ADDRESS, PASSWORD, FORM, PORTAL }

    Message at(Spot spot) {
        return at == spot ? text : Message.NONE;
    }
}
