package com.martlet.campaign;

/** A message that is this sender's to send until the lease ends. */
record Claimed(String customerId, int ordinal, int arm, int attempts) {}
