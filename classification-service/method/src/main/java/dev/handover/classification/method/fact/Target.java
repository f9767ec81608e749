package dev.handover.classification.method.fact;

import dev.handover.classification.method.parameter.Setting;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who an activity can be handed to, the lightest commitment first. All that tells one from another is in its row: what
 * is decided, counted and said about targets asks for these traits and never for one of them.
 */
public enum Target {
    FREELANCER(
            "a freelancer",
            Form.JOBS,
            false,
            true,
            new Recruiting(Setting.FREELANCER_RECRUIT_HOURS, null, Setting.OTHER_RAMP_MONTHS),
            new Pay(Setting.PLATFORM_FEE, Setting.FREELANCER_WAGE_SHARE, null, null),
            null),
    VIRTUAL_EMPLOYEE(
            "a virtual employee",
            Form.POST,
            false,
            false,
            new Recruiting(Setting.VIRTUAL_EMPLOYEE_RECRUIT_HOURS, null, Setting.OTHER_RAMP_MONTHS),
            new Pay(
                    Setting.PLATFORM_FEE,
                    null,
                    Setting.VIRTUAL_EMPLOYEE_WAGE_RATIO,
                    Setting.VIRTUAL_EMPLOYEE_TIME_RATIO),
            Setting.VIRTUAL_EMPLOYEE_POST_HOURS),
    STAFF(
            "an employee",
            Form.EMPLOYMENT,
            true,
            false,
            new Recruiting(Setting.STAFF_RECRUIT_HOURS, Setting.STAFF_HIRE_CASH, Setting.STAFF_RAMP_MONTHS),
            new Pay(Setting.STAFF_ON_COST, null, null, null),
            Setting.STAFF_POST_HOURS);

    /** How many there are, for what has to be said where no code runs. */
    public static final int COUNT = 3;

    /** How work is bound, the lightest commitment first. */
    public enum Form {
        /** Bought job by job. */
        JOBS(1),
        /** Bought as a post: somebody is there for it all the time. */
        POST(2),
        /** Hired. */
        EMPLOYMENT(3);

        private final int commitment;

        Form(int commitment) {
            this.commitment = commitment;
        }
    }

    /**
     * What it takes to have somebody, where the offer says nothing.
     *
     * @param hours the owner's hours to find somebody
     * @param cash what it costs to find somebody; null costs nothing
     * @param rampMonths months until they are up to speed
     */
    private record Recruiting(Setting hours, Setting cash, Setting rampMonths) {}

    /**
     * What is paid, where the offer says nothing.
     *
     * @param onCost what comes on top of the rate
     * @param wageShare the share of the rate that is an employee's wage; null is all
     * @param wageRatio what is charged for an hour's wage; null is as much
     * @param timeRatio how long an hour of the owner's takes; null is not known
     */
    private record Pay(Setting onCost, Setting wageShare, Setting wageRatio, Setting timeRatio) {}

    private final String words;
    private final Form form;
    private final boolean onSite;
    private final boolean statusAtRisk;
    private final Setting recruitHours;
    private final Setting hireCash;
    private final Setting rampMonths;
    private final Setting onCost;
    private final Setting wageShare;
    private final Setting wageRatio;
    private final Setting timeRatio;
    private final Setting postHours;

    /**
     * Makes a target's row.
     *
     * @param words with the article
     * @param onSite whether somebody can be there in person
     * @param statusAtRisk whether who works like an employee counts as one before the law
     * @param postHours the hours a month from which there is work for a post; null where there is no post to fill
     */
    Target(
            String words,
            Form form,
            boolean onSite,
            boolean statusAtRisk,
            Recruiting recruiting,
            Pay pay,
            Setting postHours) {
        this.words = words;
        this.form = form;
        this.onSite = onSite;
        this.statusAtRisk = statusAtRisk;
        this.recruitHours = recruiting.hours();
        this.hireCash = recruiting.cash();
        this.rampMonths = recruiting.rampMonths();
        this.onCost = pay.onCost();
        this.wageShare = pay.wageShare();
        this.wageRatio = pay.wageRatio();
        this.timeRatio = pay.timeRatio();
        this.postHours = postHours;
    }

    /** {@return the one to name first where work is bound like this} */
    public static Target of(Form form) {
        return Stream.of(values())
                .filter(target -> target.form == form)
                .findFirst()
                .orElseThrow();
    }

    /** {@return the target with its article, for a sentence} */
    public String words() {
        return words;
    }

    /** {@return the target without its article} */
    public String noun() {
        return words.substring(words.indexOf(' ') + 1);
    }

    /** {@return why nobody can be had who would be bound like this and work like an employee, for a sentence} */
    public String statusRisk() {
        return words + " who works like this can count as an employee";
    }

    /** {@return whether who works like an employee counts as one before the law} */
    public boolean isStatusAtRisk() {
        return statusAtRisk;
    }

    /** {@return whether somebody can be there in person} */
    public boolean canBeOnSite() {
        return onSite;
    }

    /**
     * Says whether somebody is hired, and not bought: bound to secrecy and under the owner's licence, with hours that are
     * paid whatever comes, a workplace, and no platform between.
     */
    public boolean isHired() {
        return form == Form.EMPLOYMENT;
    }

    /** {@return the owner's hours to find somebody, where the offer says nothing} */
    public Setting recruitHours() {
        return recruitHours;
    }

    /** {@return what it costs to find somebody, where the offer says nothing; empty costs nothing} */
    public Optional<Setting> hireCash() {
        return Optional.ofNullable(hireCash);
    }

    /** {@return months until somebody is up to speed, where the offer says nothing} */
    public Setting rampMonths() {
        return rampMonths;
    }

    /** {@return what comes on top of the rate, where the offer says nothing} */
    public Setting onCost() {
        return onCost;
    }

    /** {@return the share of the rate that is an employee's wage; empty is all} */
    public Optional<Setting> wageShare() {
        return Optional.ofNullable(wageShare);
    }

    /** {@return what is charged for an hour's wage; empty is as much} */
    public Optional<Setting> wageRatio() {
        return Optional.ofNullable(wageRatio);
    }

    /** {@return how long an hour of the owner's takes; empty is not known} */
    public Optional<Setting> timeRatio() {
        return Optional.ofNullable(timeRatio);
    }

    /** {@return the hours a month from which there is work for a post; empty where there is no post to fill} */
    public Optional<Setting> postHours() {
        return Optional.ofNullable(postHours);
    }

    /** {@return whether the two are at most one step of commitment apart} */
    public boolean isNextTo(Target other) {
        return this != other && Math.abs(form.commitment - other.form.commitment) <= 1;
    }
}
