// The room Geospatial.
