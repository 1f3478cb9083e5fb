package app.glovebox.ui.shell;

import app.glovebox.ui.kit.Banner;
import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Toasts;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Avatar;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame of an open account around one room: rail, top bar, banner, toasts.
public final class ShellView extends StackPane {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final double FOLD_BELOW_EMS = 1200 / 14.0;

    private final ShellViewModel model;
    private final Words words;
    private final Toasts toasts;
    private final Banner banner = new Banner();
    private boolean arrived;

    @FXML private Hyperlink skip;
    @FXML private HBox frame;
    @FXML private VBox rail;
    @FXML private ToggleButton overview;
    @FXML private ToggleButton preferences;
    @FXML private Button help;
    @FXML private Button account;
    @FXML private Avatar avatar;
    @FXML private Label name;
    @FXML private Label address;
    @FXML private Button lock;
    @FXML private StackPane topRow;
    @FXML private RoomPane content;
    @FXML private StackPane layer;
    @FXML private StackPane cover;
    @FXML private Label leaving;

    /// @param room the current room's view; its title (class `gb-h1`) gets the focus when shown
    public ShellView(ShellViewModel model, Words words, Node room) {
        this.model = model;
        this.words = words;
        Fxml.load(this, words);
        toasts = new Toasts(words);
        layer.getChildren().add(toasts);
        // The account at the foot of the rail stays in reach.
        rail.widthProperty().subscribe(width -> StackPane.setMargin(toasts, new Insets(0, 0, 0, width.doubleValue())));
        new AccountMenu(model, words, layer, account);
        skip.setOnAction(click -> content.focusTitle());
        topRow.getChildren().add(new TopBar(model, words));
        content.show(room, banner.row());
        bind();
        help.setTooltip(new Tooltip(help.getText()));
        help.setOnAction(click -> ShellKeys.help(help));
        Rail.over(overview, help, preferences, account, lock);
        widthProperty().subscribe(this::fold);
        name.fontProperty().subscribe(this::fold);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> ShellKeys.press(event, model, this));
    }

    /// Whether the account is being left.
    public boolean isLeaving() {
        return cover.isVisible();
    }

    /// Tells a result in passing, for example the note a place was reached with.
    public void tell(Message note) {
        if (!note.isNone()) {
            toasts.show(Toasts.Kind.NOTE, words.text(note));
        }
    }

    /// Puts something of another room's above the account at the foot of the rail.
    public void beside(Node reminder) {
        StackPane row = new StackPane(reminder);
        row.getStyleClass().add("wide-only");
        rail.getChildren().add(rail.getChildren().size() - 1, row);
    }

    /// Puts a line of another room's below the banner.
    public void below(Node line) {
        content.below(line);
    }

    /// Gives the focus to the room's title.
    public void focusTitle() {
        content.focusTitle();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!arrived) {
            arrived = true;
            content.focusTitle();
        }
    }

    /// Measured in text, so that large text folds the rail as a narrow window does.
    private void fold() {
        boolean folded = getWidth() < FOLD_BELOW_EMS * name.getFont().getSize();
        rail.pseudoClassStateChanged(FOLDED, folded);
        rail.lookupAll(".wide-only").forEach(node -> Said.show(node, !folded));
    }

    /// Closes the newest toast; answers whether there was one. Dialogs and menus close themselves.
    boolean closeTopmost() {
        return toasts.closeNewest();
    }

    private void bind() {
        name.setText(model.profile().displayName());
        AddressLines.show(address, model.profile().address().text());
        avatar.setName(model.profile().displayName());
        account.setAccessibleText(words.text("shell.account.menu", model.profile().displayName()));
        room(overview, !model.isAtPreferences(), model::overview);
        room(preferences, model.isAtPreferences(), model::preferences);
        lock.setOnAction(click -> model.lock());
        lock.setTooltip(new Tooltip(words.text("shell.account.lockKey")));
        leaving.textProperty().bind(model.leavingProperty().map(words::text));
        cover.visibleProperty().bind(leaving.textProperty().isNotEmpty());
        frame.disableProperty().bind(cover.visibleProperty());
        model.noticeProperty().subscribe(notice -> NoticeBanner.say(banner, notice, model, words,
                content::focusTitle));
        model.refreshedProperty().subscribe((before, told) -> tell(told));
    }

    /// Pressed again where we are, it stays selected.
    private static void room(ToggleButton item, boolean here, Runnable enter) {
        item.setSelected(here);
        item.setTooltip(new Tooltip(item.getText()));
        item.setOnAction(click -> {
            item.setSelected(here);
            enter.run();
        });
    }
}
