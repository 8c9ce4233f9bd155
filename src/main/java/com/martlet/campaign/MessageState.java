package com.martlet.campaign;

/** What became of one customer of a campaign's audience. */
public enum MessageState {
    /** Not yet sent, or to be tried again. */
    WAITING,
    SENT,
    /** The other side refused it for good. */
    FAILED,
    /** Left out, for a reason. */
    EXCLUDED,
    /** In the control group: gets nothing on purpose. */
    HELD_OUT
}
