/** The API for campaigns, and the page by which customers opt out. */
@NullMarked
package com.martlet.campaign.web;

import org.jspecify.annotations.NullMarked;
