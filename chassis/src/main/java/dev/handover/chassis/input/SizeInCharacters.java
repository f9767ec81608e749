package dev.handover.chassis.input;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;

/**
 * What {@code @Size} means in this house: of a text, {@link PlainText#length its code points}. The usual meaning counts
 * UTF-16 units, so that a name of 101 emoji breaks a limit of 200 which the API document and the column both keep.
 */
public class SizeInCharacters implements ConstraintValidator<Size, Object> {

    private int min;
    private int max;

    @Override
    public void initialize(Size size) {
        min = size.min();
        max = size.max();
    }

    @Override
    public boolean isValid(Object value, ConstraintValidatorContext context) {
        return value == null || (sizeOf(value) >= min && sizeOf(value) <= max);
    }

    private static int sizeOf(Object value) {
        if (value instanceof CharSequence text) {
            return PlainText.length(text);
        }
        if (value instanceof Collection<?> many) {
            return many.size();
        }
        return value instanceof Map<?, ?> named ? named.size() : Array.getLength(value);
    }

    @Singleton
    static class Meaning implements ValidatorFactoryCustomizer {

        @Override
        public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
            ConstraintMapping mapping = configuration.createConstraintMapping();
            mapping.constraintDefinition(Size.class)
                    .includeExistingValidators(false)
                    .validatedBy(SizeInCharacters.class);
            configuration.addMapping(mapping);
        }
    }
}
