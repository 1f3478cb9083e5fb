import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// AtlantaFX's sheets without the rules that dress nothing here: each start reads them whole, and tries them on every node.
/// Part of [Jars].
final class BaseSheet {
    /// Controls of JavaFX and AtlantaFX, and the style classes only they set. Those of a control the program names in code
    /// or FXML stay, and so does every style class it names.
    private static final Map<String, String> CONTROLS = Map.ofEntries(
            Map.entry("Accordion", "accordion first-titled-pane"),
            Map.entry("TitledPane", "titled-pane"),
            Map.entry("TabPane", "tab-pane tab-header-area headers-region tab-container tab-label tab-close-button "
                    + "control-buttons-tab tab-down-button tab-header-background no-tabs-closable tab-menu-icon "
                    + "tab-menu-button selected-tab-closable"),
            Map.entry("TabsContainer", "tabs tab-line tab-box"),
            Map.entry("TabLine", "tab-line tab-box"),
            Map.entry("TableView", "table-view table-row-cell table-cell table-column column-header column-overlay "
                    + "column-header-background column-resize-line column-drag-header sort-order sort-order-dot "
                    + "sort-order-dots-container show-hide-columns-button show-hide-column-image text-field-table-cell "
                    + "check-box-table-cell font-icon-table-cell"),
            Map.entry("TreeTableView", "tree-table-view tree-table-row-cell tree-table-cell check-box-tree-table-cell"),
            Map.entry("TreeView", "tree-view tree-cell tree-disclosure-node"),
            Map.entry("SplitMenuButton", "split-menu-button"),
            Map.entry("Spinner", "spinner increment-arrow-button decrement-arrow-button arrows-on-left-horizontal "
                    + "arrows-on-right-horizontal arrows-on-left-vertical split-arrows-horizontal split-arrows-vertical"),
            Map.entry("DatePicker", "date-picker date-picker-popup month-year-pane calendar-grid day-cell date-cell "
                    + "week-number-cell day-name-cell hijrah-day-cell secondary-label"),
            Map.entry("Calendar", "date-picker-popup month-year-pane calendar-grid day-cell"),
            Map.entry("ColorPicker", "color-picker color-picker-label color-picker-grid color-palette color-palette-region "
                    + "color-square color-rect color-rect-pane color-rect-border color-bar picker-color picker-color-rect "
                    + "custom-color-dialog current-new-color-grid customcolor-controls-background color-input-field "
                    + "webcolor-field web-field hover-square transparent-pattern"),
            Map.entry("Slider", "slider"),
            Map.entry("ProgressSliderSkin", "progress-slider"),
            Map.entry("ToolBar", "tool-bar tool-bar-overflow-button"),
            Map.entry("DialogPane", "dialog-pane header-panel text-input-dialog choice-dialog"),
            Map.entry("ButtonBar", "button-bar"),
            Map.entry("XYChart", "chart chart-content chart-title chart-legend chart-plot-background bar-chart chart-bar "
                    + "chart-bubble chart-pie chart-pie-label chart-pie-label-line chart-symbol chart-line-symbol "
                    + "chart-area-symbol chart-series-line chart-series-area-line chart-series-area-fill "
                    + "chart-horizontal-grid-lines chart-vertical-grid-lines chart-alternative-row-fill "
                    + "chart-alternative-column-fill chart-vertical-zero-line chart-horizontal-zero-line stacked-bar-chart "
                    + "area-legend-symbol bubble-legend-symbol bar-legend-symbol pie-legend-symbol axis axis-label "
                    + "axis-tick-mark axis-minor-tick-mark default-color0 default-color1 default-color2 default-color3 "
                    + "default-color4 default-color5 default-color6 default-color7"),
            Map.entry("HTMLEditor", "html-editor html-editor-foreground html-editor-background html-editor-cut "
                    + "html-editor-copy html-editor-paste html-editor-align-left html-editor-align-center "
                    + "html-editor-align-right html-editor-align-justify html-editor-bold html-editor-italic "
                    + "html-editor-underline html-editor-strike html-editor-hr html-editor-indent html-editor-outdent "
                    + "html-editor-bullets html-editor-numbers"),
            Map.entry("Pagination", "pagination pagination-control"),
            Map.entry("MenuBar", "menu-bar"),
            Map.entry("SplitPane", "split-pane split-pane-divider"),
            Map.entry("Notification", "notification"),
            Map.entry("ModalPane", "modal-pane modal-box"),
            Map.entry("Breadcrumbs", "breadcrumbs"),
            Map.entry("SegmentedControl", "segmented-control"),
            Map.entry("CustomTextField", "custom-text-field"),
            Map.entry("RingProgressIndicator", "ring-progress-indicator"),
            Map.entry("BBCodeParser", "bb-code"),
            Map.entry("SelectableTextFlow", "selectable-text"),
            Map.entry("TileBase", "tile-base"),
            Map.entry("Styles", "title-1 title-2 title-3 title-4 text-bold text-bolder text-normal text-lighter text-italic "
                    + "text-oblique text-underlined text-strikethrough text-small text-caption text-muted text-subtle "
                    + "text-on-emphasis bg-default bg-inset bg-subtle bg-neutral-emphasis-plus bg-neutral-emphasis "
                    + "bg-neutral-muted bg-neutral-subtle bg-accent-emphasis bg-accent-muted bg-accent-subtle "
                    + "bg-warning-emphasis bg-warning-muted bg-warning-subtle bg-success-emphasis bg-success-muted "
                    + "bg-success-subtle bg-danger-emphasis bg-danger-muted bg-danger-subtle border-default border-muted "
                    + "border-subtle elevated-1 elevated-2 elevated-3 elevated-4 interactive button-outlined button-icon "
                    + "button-circle floating classic dense bordered striped edge-to-edge alt-icon"));
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    private BaseSheet() {
    }

    /// The sheet without those rules.
    ///
    /// @param own the program's jar
    /// @throws IOException for a style class of that list which the sheet does not know (any more)
    static String trimmed(String sheet, Path own) throws IOException {
        Set<String> known = STYLE_CLASS.matcher(sheet).results().map(found -> found.group(1)).collect(Collectors.toSet());
        List<String> unknown = CONTROLS.values().stream().flatMap(names -> Arrays.stream(names.split(" ")))
                .filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IOException("the sheet has no style class " + unknown);
        }
        Set<String> named = named(own);
        Set<String> unused = CONTROLS.entrySet().stream().filter(control -> !named.contains(control.getKey()))
                .flatMap(control -> Arrays.stream(control.getValue().split(" "))).filter(name -> !named.contains(name))
                .collect(Collectors.toSet());
        Predicate<String> dresses = selector -> STYLE_CLASS.matcher(selector).results()
                .noneMatch(found -> unused.contains(found.group(1)));
        StringBuilder kept = new StringBuilder();
        String plain = COMMENT.matcher(sheet).replaceAll("");
        Matcher rules = RULE.matcher(plain);
        int read = 0;
        while (rules.find()) {
            if (rules.start() != read) {
                throw new IOException("the sheet holds more than rules");
            }
            read = rules.end();
            List<String> selectors = Stream.of(rules.group(1).split(",")).map(String::strip).filter(dresses).toList();
            if (!selectors.isEmpty()) {
                kept.append(String.join(", ", selectors)).append(" {").append(rules.group(2)).append("}\n");
            }
        }
        if (!plain.substring(read).isBlank()) {
            throw new IOException("the sheet does not end with a rule");
        }
        return kept.toString();
    }

    /// Every word in the program's classes, FXML and sheet.
    private static Set<String> named(Path own) throws IOException {
        try (ZipFile zip = new ZipFile(own.toFile())) {
            Set<String> words = new HashSet<>();
            for (ZipEntry entry : zip.stream().filter(each -> each.getName().matches(".*\\.(class|fxml|css)")).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    WORD.matcher(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)).results()
                            .forEach(word -> words.add(word.group()));
                }
            }
            return words;
        }
    }
}
