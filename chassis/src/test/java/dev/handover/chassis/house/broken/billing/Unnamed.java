package dev.handover.chassis.house.broken.billing;

import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.problem.ProblemType;
import jakarta.ws.rs.GET;
import java.util.Iterator;

/** Says less than it refuses with, and more. */
public class Unnamed {

    @GET
    public String direct() {
        throw refusal();
    }

    /** Refuses in what a library calls. */
    @GET
    public Iterator<String> stream() {
        return new Refusing();
    }

    @GET
    @Refuses("conflict")
    public String idle() {
        return "";
    }

    @GET
    @Refuses("conflict")
    public String named() {
        throw refusal();
    }

    static RuntimeException refusal() {
        return ProblemType.Common.CONFLICT.because("it is over");
    }

    static final class Refusing implements Iterator<String> {

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public String next() {
            throw refusal();
        }
    }
}
