/// What a start shows first, and the sign-in screen goes on with: the brand panel.
package app.glovebox.ui.kit.front;
