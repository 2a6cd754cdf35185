/// What may be over before text counts as too long: rounding, in points.
let tolerance = 0.01
