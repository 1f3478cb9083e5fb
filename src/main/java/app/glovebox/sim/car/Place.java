package app.glovebox.sim.car;

import java.util.List;

/// Where the car is parked. Coordinates are hundreds of metres east and north of Market Square.
enum Place {
    LIME_ROW(-134, 24, "Lime Row", 4, 11),
    ORCHARD_LANE(-138, 18, "Orchard Lane", 3, 11),
    CHURCH_GREEN(-123, 34, "Church Street", 4, 11),
    HARBOUR_GARAGE(60, 8, "Harbour Street", 1, 0),
    CANAL_GARAGE(22, 6, "Canal Street", 1, 0),
    SUPERMARKET(-120, 18, "Mill Road", 4, 0),
    BAKERY(-125, 26, "Church Street", 4, 0),
    GYM(0, -7, "Station Avenue", 5, 0),
    MARKET(6, 2, "Market Street", 5, 0),
    GARDEN_CENTRE(-90, 12, "Polder Road", 3, 0),
    LAKE_PARK(-52, -22, "Lakeside Drive", 2, 0),
    FRIENDS(12, -26, "Willow Court", 4, 0),
    WORKSHOP(38, -1, "Quay Road", 4, 0),
    DUNE_COTTAGE(-604, 424, "Beach Walk", 2, 11),
    GRAND_PORT(1012, 828, "Grand Quay", 5, 0),
    HIGHFELL(1500, -1640, "Fell Road", 2, 0),
    HEATH_SERVICES(620, 520, "Motorway 61", 4, 150),
    SALT_SERVICES(300, 250, "Motorway 61", 4, 150),
    POLDER_SERVICES(450, -640, "Motorway 84", 4, 150),
    VALE_SERVICES(1050, -1300, "Motorway 84", 3, 150);

    /// Where a car of this town may live.
    static final List<Place> HOMES = List.of(LIME_ROW, ORCHARD_LANE, CHURCH_GREEN);
    static final List<Place> OFFICES = List.of(HARBOUR_GARAGE, CANAL_GARAGE);

    /// A day's outing or a weekend away.
    static final List<Place> FAR = List.of(DUNE_COTTAGE, GRAND_PORT, HIGHFELL);

    final int east;
    final int north;
    final String street;
    final int bars;
    final int chargerKw;

    Place(int east, int north, String street, int bars, int chargerKw) {
        this.east = east;
        this.north = north;
        this.street = street;
        this.bars = bars;
        this.chargerKw = chargerKw;
    }

    boolean isFastCharger() {
        return chargerKw >= 50;
    }

    /// A place with an air pump or a workshop: the driver looks after the tyres here.
    boolean hasAir() {
        return this == SUPERMARKET || this == WORKSHOP;
    }

    /// Underground, where little of the network arrives.
    boolean isGarage() {
        return this == HARBOUR_GARAGE || this == CANAL_GARAGE;
    }
}
