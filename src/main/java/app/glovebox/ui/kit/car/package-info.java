/// The car seen from above: the parts of `icons/car-top.svg` as nodes, still ([app.glovebox.ui.kit.car.CarOutline])
/// or showing what the readings say ([app.glovebox.ui.kit.car.CarDrawing]).
///
/// The drawing is one resource of ours with one path per part; it is read with two patterns instead of an XML parser,
/// which would load a module for thirty lines. Colours come from style classes alone.
package app.glovebox.ui.kit.car;
