package dev.handover.chassis.input;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;

/**
 * What {@code @NotBlank} means in this house: {@link PlainText#isVisible at least one character that can be seen}. The
 * usual meaning looks at ASCII only and takes a name of non-breaking blanks, of which nothing is left when it is stored.
 */
public class VisibleText implements ConstraintValidator<NotBlank, CharSequence> {

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
        return text != null && PlainText.isVisible(text);
    }

    @Singleton
    static class Meaning implements ValidatorFactoryCustomizer {

        @Override
        public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
            ConstraintMapping mapping = configuration.createConstraintMapping();
            mapping.constraintDefinition(NotBlank.class)
                    .includeExistingValidators(false)
                    .validatedBy(VisibleText.class);
            configuration.addMapping(mapping);
        }
    }
}
