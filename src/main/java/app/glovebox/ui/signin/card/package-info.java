/// Cards of the door's form that know no view-model: they show what they are given and call back.
package app.glovebox.ui.signin.card;
