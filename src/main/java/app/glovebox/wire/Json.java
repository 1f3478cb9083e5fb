package app.glovebox.wire;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// Strict JSON, the same on both ends: UTF-8 only; unknown, duplicate or missing members, null where a member is
/// needed, trailing text, wrong types and over-long strings are refused. Nothing is coerced: `"1"` is no number, `1.5`
/// no integer, a number no instant.
public final class Json {
    private static final JsonMapper MAPPER = mapper();

    private Json() {
    }

    /// @throws MalformedException if the bytes are not exactly one value of that shape
    public static <T> T read(byte[] bytes, Class<T> type) throws MalformedException {
        try {
            T value = MAPPER.readValue(bytes, type);
            if (value == null) {
                throw new MalformedException(null);
            }
            return value;
        } catch (JacksonException broken) {
            throw new MalformedException(broken);
        }
    }

    /// UTF-8 JSON on one line, so it fits a server-sent event's data field.
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(16).maxStringLength(4_096).maxNameLength(64).maxNumberLength(40).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultNullHandling(handling -> handling.withValueNulls(Nulls.FAIL, Nulls.FAIL))
                .withCoercionConfigDefaults(config ->
                        config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(LogicalType.Textual, config -> config
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule()
                        .addDeserializer(Instant.class, new UtcInstant())
                        .addDeserializer(double.class, new FiniteNumber()))
                .build();
    }
}
