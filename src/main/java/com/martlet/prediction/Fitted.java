package com.martlet.prediction;

import org.jspecify.annotations.Nullable;

/**
 * The model to predict with.
 *
 * @param calibration how a new model did; null when the model is the one of before
 */
record Fitted(ValueModel model, @Nullable Calibration calibration) {}
