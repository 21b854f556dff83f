package org.furikae.web.format;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.YearMonth;
import org.furikae.exchange.value.BadValue;
import org.furikae.exchange.value.DateText;

/** A month in any of the forms that files may use; empty for none. */
@FacesConverter("furikae.month")
public class MonthConverter implements Converter<YearMonth> {
    @Override
    public YearMonth getAsObject(FacesContext faces, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return DateText.month(text);
        } catch (BadValue e) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, e.getMessage(), e.getMessage()), e);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, YearMonth month) {
        return month == null ? "" : month.toString();
    }
}
