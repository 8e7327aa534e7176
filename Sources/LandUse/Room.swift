// The room LandUse.
