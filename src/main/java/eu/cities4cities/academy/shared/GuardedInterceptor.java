package eu.cities4cities.academy.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Refuses a call that its method's decision does not allow, before a transaction begins. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class GuardedInterceptor {
  @Inject private Caller caller;

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    Method method = call.getMethod();
    if (Modifier.isPublic(method.getModifiers())) {
      decide(method);
    }
    return call.proceed();
  }

  private void decide(Method method) {
    if (method.isAnnotationPresent(Anyone.class) || method.isAnnotationPresent(Internal.class)) {
      return;
    }
    OnlyFor onlyFor = method.getAnnotation(OnlyFor.class);
    if (onlyFor != null) {
      caller.requireRole(onlyFor.value());
    } else if (method.isAnnotationPresent(SignedIn.class)) {
      caller.facts();
    } else {
      throw new IllegalStateException("No decision who may call " + method);
    }
  }
}
