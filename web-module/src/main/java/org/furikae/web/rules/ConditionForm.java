package org.furikae.web.rules;

import java.io.Serializable;
import org.furikae.app.studio.RuleForm;

/** A condition while somebody fills it in. */
public class ConditionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String field;
    private String operator;
    private String values = "";

    ConditionForm(String field, String operator) {
        this.field = field;
        this.operator = operator;
    }

    RuleForm.Condition typed() {
        return new RuleForm.Condition(field, operator, values);
    }

    /** Key of the field. */
    public String getField() {
        return field;
    }

    public String getOperator() {
        return operator;
    }

    public void setOperator(String operator) {
        this.operator = operator == null ? "" : operator;
    }

    /** With {@code ;} between them. */
    public String getValues() {
        return values;
    }

    public void setValues(String values) {
        this.values = values == null ? "" : values;
    }
}
