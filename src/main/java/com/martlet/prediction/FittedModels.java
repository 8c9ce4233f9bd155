package com.martlet.prediction;

/** How often customers buy and how much they spend. */
record FittedModels(PurchaseFit purchases, SpendFit spending) {}
