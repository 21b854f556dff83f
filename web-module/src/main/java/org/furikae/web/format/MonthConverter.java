package org.furikae.web.format;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.YearMonth;
import org.furikae.exchange.value.BadValue;
import org.furikae.exchange.value.DateText;
import org.furikae.web.language.LanguageChoice;
import org.furikae.web.language.Texts;

/** A month in any of the forms that files may use; empty for none. What is wrong is said in the language of the page. */
@FacesConverter(value = "furikae.month", managed = true)
@Dependent
public class MonthConverter implements Converter<YearMonth> {
    @Inject
    private Texts texts;

    @Inject
    private LanguageChoice language;

    @Override
    public YearMonth getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return DateText.month(text);
        } catch (BadValue e) {
            String sentence = language.isJapanese() ? e.getMessage() : texts.of("month.wrong");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), e);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, YearMonth month) {
        return month == null ? "" : month.toString();
    }
}
